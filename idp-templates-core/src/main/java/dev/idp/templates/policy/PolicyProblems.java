package dev.idp.templates.policy;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns findings into problems: where to look, what the rule asks, and which line a person can change. */
public final class PolicyProblems {
    private static final int MOST_ALONE = 5;
    private static final int MOST_NAMED = 3;

    private PolicyProblems() {}

    /**
     * Lists the problems of a report.
     *
     * @param report what was found
     * @return an error for each finding that is denied, a warning for each other; where a rule is broken more than five
     *     times with one message, one problem that counts them and names the first; waived findings are left out
     */
    public static List<Problem> of(PolicyReport report) {
        Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            groups.computeIfAbsent(
                            List.of(finding.action(), finding.rule().id(), finding.message()), key -> new ArrayList<>())
                    .add(finding);
        }
        List<Problem> problems = new ArrayList<>();
        for (List<Finding> group : groups.values()) {
            if (group.size() > MOST_ALONE) {
                problems.add(problem(group.get(0), message(group.get(0)) + others(group)));
            } else {
                group.forEach(finding -> problems.add(problem(finding, message(finding))));
            }
        }
        return problems;
    }

    private static Problem problem(Finding finding, String message) {
        Node node = finding.resource().node();
        Location location = node.locate(finding.field());
        Severity severity = finding.action() == Action.DENY ? Severity.ERROR : Severity.WARNING;
        String page = "see " + finding.rule().page();
        String hint = origin(finding).map(origin -> origin.explain(page)).orElse(page);
        return new Problem(severity, PolicyCode.RULE_BROKEN, location, message, hint);
    }

    /** The field, or what stands around it. */
    private static Optional<Origin> origin(Finding finding) {
        Node here = finding.resource().node();
        for (String token : finding.field().tokens()) {
            Optional<Node> next = here.child(token);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return Optional.of(here.origin());
    }

    private static String message(Finding finding) {
        String name = finding.resource().id().toString();
        return finding.message() + " (" + name
                + finding.resource()
                        .namespace()
                        .map(namespace -> " in " + namespace + ")")
                        .orElse(")");
    }

    private static String others(List<Finding> group) {
        int named = Math.min(MOST_NAMED, group.size() - 1);
        String names = group.subList(1, 1 + named).stream()
                .map(finding -> finding.resource().id().toString())
                .collect(Collectors.joining(", "));
        int more = group.size() - 1 - named;
        return ", and " + (group.size() - 1) + " more: " + names + (more > 0 ? ", …" : "");
    }
}
