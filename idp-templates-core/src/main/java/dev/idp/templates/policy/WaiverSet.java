package dev.idp.templates.policy;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadWaiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The waivers of one workload, and what the platform grants of them.
 *
 * @param workload {@code SYSTEM/NAME}, as grants name it
 * @param waivers what the team asks for
 * @param granted the ids of the rules that the platform lets this workload break
 * @param platform the name of the platform, to say whom to ask
 */
public record WaiverSet(String workload, List<WorkloadWaiver> waivers, Set<String> granted, String platform) {
    /** Copies the collections. */
    public WaiverSet {
        waivers = List.copyOf(waivers);
        granted = Set.copyOf(granted);
    }

    /**
     * Takes the waivers of a workload on a platform.
     *
     * @param workload the descriptor
     * @param platform the platform file
     * @return its waivers and grants
     */
    public static WaiverSet of(Workload workload, Platform platform) {
        String name = workload.system() + "/" + workload.name();
        Set<String> granted = platform.grants().stream()
                .filter(grant -> grant.startsWith(name + "/"))
                .map(grant -> grant.substring(name.length() + 1))
                .collect(Collectors.toSet());
        return new WaiverSet(name, workload.waivers(), granted, platform.name());
    }

    /**
     * Refuses waivers that can never count.
     *
     * @param rules all rules, by id
     * @param environments the environments of the workload
     * @param problems takes one problem for each unknown rule or environment, and for each rule that nobody may waive
     */
    public void check(Map<String, Rule> rules, Set<String> environments, Problems problems) {
        for (WorkloadWaiver waiver : waivers) {
            Optional<Rule> rule = Optional.ofNullable(rules.get(waiver.policy()));
            if (rule.isEmpty()) {
                problems.error(
                        PolicyCode.UNKNOWN_RULE,
                        waiver.location(),
                        "found a waiver for " + waiver.policy() + ", which is no rule",
                        near(waiver.policy(), rules.keySet()));
            }
            rule.filter(known -> known.waivable() == Waivable.NO)
                    .ifPresent(known -> problems.error(
                            PolicyCode.NOT_WAIVABLE,
                            waiver.location(),
                            "found a waiver for " + known.id() + " (" + known.title() + "), which nobody may waive",
                            "remove the waiver, and mend what breaks the rule; see " + known.page()));
            checkEnvironments(waiver, environments, problems);
        }
    }

    /** There are too many rules to list them all. */
    private static String near(String id, Set<String> known) {
        return NearMiss.of(id, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("docs/policies/index.md lists the rules, and so does idp policy list");
    }

    private static void checkEnvironments(WorkloadWaiver waiver, Set<String> environments, Problems problems) {
        waiver.environments().stream()
                .filter(environment -> !environments.contains(environment))
                .forEach(environment -> problems.error(
                        PolicyCode.WAIVER_ENVIRONMENT,
                        waiver.location(),
                        "found a waiver for the environment " + environment + ", which the workload does not have",
                        NearMiss.hint(environment, environments)));
    }

    /**
     * Finds the waiver that excuses a finding.
     *
     * @param environment where the resource runs
     * @param finding what is broken there
     * @return the waiver, where there is one that counts
     */
    public Optional<WorkloadWaiver> excuses(String environment, Finding finding) {
        return asked(environment, finding).filter(asked -> counts(finding.rule()));
    }

    /** Finds the waiver that asks for an exception, whether it counts or not. */
    Optional<WorkloadWaiver> asked(String environment, Finding finding) {
        return waivers.stream()
                .filter(waiver -> waiver.appliesTo(environment))
                .filter(waiver -> waiver.policy().equals(finding.rule().id()))
                .filter(waiver -> waiver.kind().equals(finding.resource().kind())
                        && waiver.name().equals(finding.resource().name()))
                .findFirst();
    }

    private boolean counts(Rule rule) {
        return rule.waivable() == Waivable.TEAM || rule.waivable() == Waivable.PLATFORM && granted.contains(rule.id());
    }

    /**
     * Names waivers that excuse nothing.
     *
     * @param reports by environment, what judging it gave
     * @param rules all rules, by id
     * @param problems takes one warning for each
     */
    public void noteUnused(Map<String, PolicyReport> reports, Map<String, Rule> rules, Problems problems) {
        Set<String> environments = reports.keySet();
        for (WorkloadWaiver waiver : waivers) {
            boolean used =
                    reports.entrySet().stream().anyMatch(report -> uses(report.getKey(), report.getValue(), waiver));
            if (!used && canCount(waiver, rules, environments)) {
                problems.warning(
                        PolicyCode.WAIVER_UNUSED,
                        waiver.location(),
                        "found a waiver for " + waiver.policy() + " that nothing needs: " + waiver.kind() + "/"
                                + waiver.name() + " does not break the rule, or is not there",
                        "remove the waiver, or correct the resource that it names");
            }
        }
    }

    /** What is refused already is not unused beside it. */
    private static boolean canCount(WorkloadWaiver waiver, Map<String, Rule> rules, Set<String> environments) {
        return environments.containsAll(waiver.environments())
                && Optional.ofNullable(rules.get(waiver.policy()))
                        .filter(rule -> rule.waivable() != Waivable.NO)
                        .isPresent();
    }

    /** A waiver that is not granted yet is not unused: its finding says what is missing. */
    private boolean uses(String environment, PolicyReport report, WorkloadWaiver waiver) {
        return report.waived().stream().anyMatch(waived -> waived.waiver().equals(waiver))
                || report.findings().stream()
                        .anyMatch(finding -> asked(environment, finding)
                                .filter(waiver::equals)
                                .isPresent());
    }
}
