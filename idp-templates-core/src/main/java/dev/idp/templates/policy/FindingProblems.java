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
import java.util.stream.Collectors;

/**
 * Says findings as problems: each once, however many environments have it, and as one problem what is broken in many
 * places. The whole list is in the reports.
 */
public final class FindingProblems {
    private static final int MOST_ALONE = 5;
    private static final int MOST_NAMED = 3;

    private final Map<Subject, Map<Place, Said>> subjects = new LinkedHashMap<>();

    private FindingProblems() {}

    /** What is said in the same words, of whatever resource. */
    private record Subject(String rule, String message, Action action) {}

    /** What is the same finding, in whatever environment. */
    private record Place(String resource, String namespace, Pointer field) {}

    /** A finding, where it was made, and what to do about it. */
    private record Said(Finding finding, List<String> where, String hint) {}

    /**
     * Says the findings of a workload.
     *
     * @param reports by environment, what judging it gave
     * @param waivers to say of a waiver that does not count yet, whom to ask
     * @return the problems: errors where the environment denies, warnings where it only warns; where a rule is broken more
     *     than five times in one way, one problem that counts them and names the first
     */
    public static List<Problem> of(Map<String, PolicyReport> reports, WaiverSet waivers) {
        FindingProblems problems = new FindingProblems();
        reports.forEach((environment, report) -> report.findings()
                .forEach(finding -> problems.add(finding, "", environment, hint(environment, finding, waivers))));
        return problems.said();
    }

    /**
     * Says the findings of manifests.
     *
     * @param report what judging them gave
     * @return the problems, each with the namespace of its object
     */
    public static List<Problem> of(PolicyReport report) {
        FindingProblems problems = new FindingProblems();
        for (Finding finding : report.findings()) {
            String namespace = finding.resource().namespace().orElse("");
            problems.add(finding, namespace, namespace, page(finding));
        }
        return problems.said();
    }

    private void add(Finding finding, String namespace, String where, String hint) {
        Subject subject = new Subject(finding.rule().id(), finding.message(), finding.action());
        Place place = new Place(finding.resource().id().toString(), namespace, finding.field());
        subjects.computeIfAbsent(subject, first -> new LinkedHashMap<>())
                .computeIfAbsent(place, first -> new Said(finding, new ArrayList<>(), hint))
                .where()
                .add(where);
    }

    private List<Problem> said() {
        return subjects.values().stream()
                .flatMap(places -> said(List.copyOf(places.values())).stream())
                .toList();
    }

    private static List<Problem> said(List<Said> places) {
        return places.size() > MOST_ALONE
                ? List.of(problem(places.get(0), others(places)))
                : places.stream().map(place -> problem(place, "")).toList();
    }

    private static String others(List<Said> places) {
        int named = Math.min(MOST_NAMED, places.size() - 1);
        String names = places.subList(1, 1 + named).stream()
                .map(place -> place.finding().resource().id().toString())
                .collect(Collectors.joining(", "));
        return ", and " + (places.size() - 1) + " more: " + names + (places.size() - 1 > named ? ", …" : "");
    }

    private static Problem problem(Said said, String more) {
        Finding finding = said.finding();
        String where = String.join(", ", said.where());
        String message = finding.message() + " (" + finding.resource().id() + (where.isEmpty() ? "" : " in " + where)
                + ")" + more;
        Severity severity = finding.action() == Action.DENY ? Severity.ERROR : Severity.WARNING;
        Origin origin = origin(finding);
        Location location = origin.at(finding.field());
        return new Problem(severity, PolicyCode.RULE_BROKEN, location, message, origin.explain(said.hint()));
    }

    private static String hint(String environment, Finding finding, WaiverSet waivers) {
        boolean ungranted = finding.rule().waivable() == Waivable.PLATFORM
                && waivers.asked(environment, finding).isPresent();
        return ungranted
                ? "the waiver counts once the owners of the platform " + waivers.platform() + " add "
                        + waivers.workload() + "/" + finding.rule().id() + " to spec.waivers of platform.yaml: ask them"
                : page(finding);
    }

    private static String page(Finding finding) {
        return "see " + finding.rule().page();
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
