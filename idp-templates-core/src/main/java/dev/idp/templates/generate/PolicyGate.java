package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.Bundle;
import dev.idp.templates.policy.FindingProblems;
import dev.idp.templates.policy.PolicyCheck;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.WaiverSet;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadWaiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets only plans pass that the environments' policies admit.
 *
 * @param check the policies
 * @param workload the descriptor
 * @param platform the platform file
 */
record PolicyGate(PolicyCheck check, Workload workload, Platform platform) {
    /**
     * Judges all environments.
     *
     * @param plans what each environment is to get
     * @param base what they share
     * @param problems takes what is broken, and waivers that are wrong or excuse nothing
     * @return the plans, each with its report
     */
    List<EnvironmentPlan> judge(List<EnvironmentPlan> plans, List<Resource> base, Problems problems) {
        WaiverSet waivers = WaiverSet.of(workload, platform);
        waivers.check(check.rules().byId(), workload.environments(), problems);
        Map<String, PolicyReport> reports = new LinkedHashMap<>();
        plans.forEach(plan -> reports.put(plan.environment(), judge(plan, base, waivers, problems)));
        judgedEverywhere(waivers, plans).noteUnused(reports, check.rules().byId(), problems);
        problems.addAll(FindingProblems.of(reports, waivers));
        return plans.stream()
                .map(plan -> plan.judged(reports.getOrDefault(plan.environment(), PolicyReport.EMPTY)))
                .toList();
    }

    /** A waiver that could excuse something where nobody looked, or where nothing runs any more, is not called unused. */
    private WaiverSet judgedEverywhere(WaiverSet waivers, List<EnvironmentPlan> plans) {
        Set<String> running = plans.stream()
                .filter(plan -> !plan.resources().isEmpty())
                .map(EnvironmentPlan::environment)
                .collect(Collectors.toSet());
        List<WorkloadWaiver> judged = waivers.waivers().stream()
                .filter(waiver -> workload.environments().stream()
                        .filter(waiver::appliesTo)
                        .allMatch(running::contains))
                .toList();
        return new WaiverSet(waivers.workload(), judged, waivers.granted(), waivers.platform());
    }

    private PolicyReport judge(EnvironmentPlan plan, List<Resource> base, WaiverSet waivers, Problems problems) {
        Environment environment = platform.environment(plan.environment()).orElseThrow();
        List<Resource> resources = Stream.concat(
                        plan.resources().stream(),
                        plan.platformResources().values().stream().flatMap(List::stream))
                .map(StandInVersions::in)
                .toList();
        String environmentClass = environment.settings().text("class").orElseThrow();
        String application = workload.system() + "." + environment.name() + "." + workload.name();
        String namespace = environment.namespace(workload.system());
        return check.check(
                new Bundle(environment.name(), environmentClass, resources, base),
                resource -> resource.namespace()
                        .filter(other -> !other.equals(namespace))
                        .map(other -> application + "." + other)
                        .orElse(application),
                finding -> waivers.excuses(environment.name(), finding),
                problems);
    }
}
