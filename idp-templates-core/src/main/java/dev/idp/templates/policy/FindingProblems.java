package dev.idp.templates.policy;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says findings as problems: each once, however many environments have it, and of one rule no more than a person reads.
 * The whole list is in the reports.
 */
public final class FindingProblems {
    private static final int MOST_OF_A_RULE = 10;

    private FindingProblems() {}

    private record Key(String resource, Pointer field, String message, Action action) {}

    private record Group(Finding finding, List<String> environments, String hint) {}

    /**
     * Says the findings of a workload.
     *
     * @param reports by environment, what judging it gave
     * @param waivers to say of a waiver that does not count yet, whom to ask
     * @return the problems: errors where the environment denies, warnings where it only warns
     */
    public static List<Problem> of(Map<String, PolicyReport> reports, WaiverSet waivers) {
        Map<String, Map<Key, Group>> byRule = new TreeMap<>();
        reports.forEach((environment, report) -> report.findings().forEach(finding -> {
            Key key = new Key(finding.resource().id().toString(), finding.field(), finding.message(), finding.action());
            byRule.computeIfAbsent(finding.rule().id(), rule -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            key, first -> new Group(finding, new ArrayList<>(), hint(environment, finding, waivers)))
                    .environments()
                    .add(environment);
        }));
        return byRule.values().stream()
                .flatMap(groups -> problems(List.copyOf(groups.values())).stream())
                .toList();
    }

    private static List<Problem> problems(List<Group> groups) {
        List<Problem> problems = new ArrayList<>();
        int shown = groups.size() > MOST_OF_A_RULE ? MOST_OF_A_RULE - 1 : groups.size();
        groups.subList(0, shown).forEach(group -> problems.add(problem(group, "")));
        if (shown < groups.size()) {
            int more = groups.size() - shown - 1;
            problems.add(problem(groups.get(shown), ", and " + more + " more places"));
        }
        return problems;
    }

    private static Problem problem(Group group, String more) {
        Finding finding = group.finding();
        Origin origin = origin(finding);
        String message = finding.message() + " (" + finding.resource().id()
                + (group.environments().get(0).isEmpty() ? "" : " in " + String.join(", ", group.environments())) + more
                + ")";
        Location location = origin.at(finding.field());
        Severity severity = finding.action() == Action.DENY ? Severity.ERROR : Severity.WARNING;
        return new Problem(severity, PolicyCode.RULE_BROKEN, location, message, origin.explain(group.hint()));
    }

    private static String hint(String environment, Finding finding, WaiverSet waivers) {
        Rule rule = finding.rule();
        boolean ungranted = rule.waivable() == Waivable.PLATFORM
                && waivers.asked(environment, finding).isPresent();
        return ungranted
                ? "the waiver counts once the owners of the platform " + waivers.platform() + " add "
                        + waivers.workload() + "/" + rule.id() + " to spec.waivers of platform.yaml: ask them"
                : "see " + rule.page();
    }

    /** Finds who wrote the field, or what is nearest around it. */
    private static Origin origin(Finding finding) {
        Node here = finding.resource().node();
        Origin origin = here.origin();
        for (String token : finding.field().tokens()) {
            Node next = here.child(token).orElse(null);
            if (next == null) {
                break;
            }
            here = next;
            origin = next.origin().equals(Origin.ENGINE) ? origin : next.origin();
        }
        return origin;
    }
}
