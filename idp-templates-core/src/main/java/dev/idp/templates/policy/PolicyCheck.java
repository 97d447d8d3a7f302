package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.WorkloadWaiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges the resources of one environment by all rules: those of admission policies and those over all resources. */
public final class PolicyCheck {
    private final RuleIndex rules;
    private final PolicyChecker checker;

    private PolicyCheck(RuleIndex rules, PolicyChecker checker) {
        this.rules = rules;
        this.checker = checker;
    }

    /**
     * Prepares.
     *
     * @param policies policies, bindings and parameters, as one cluster would have them
     * @param problems takes what does not fit together
     * @return the check; not for use by several threads
     */
    public static PolicyCheck of(Policies policies, Problems problems) {
        return new PolicyCheck(policies.rules(), PolicyChecker.of(policies, problems));
    }

    /**
     * Returns all rules.
     *
     * @return those of admission policies and those over all resources
     */
    public RuleIndex rules() {
        return rules;
    }

    /**
     * Judges an environment.
     *
     * @param bundle its resources; what their annotations say of waivers does not count
     * @param application the Argo CD Application that syncs a resource
     * @param waivers finds the waiver that excuses a finding
     * @param problems takes what is wrong with the policies themselves
     * @return what is broken, and what of it is excused, the worst first
     */
    public PolicyReport check(
            Bundle bundle,
            Function<Resource, String> application,
            Function<Finding, Optional<WorkloadWaiver>> waivers,
            Problems problems) {
        List<Resource> bare =
                bundle.resources().stream().map(WaiverAnnotation::without).toList();
        List<Finding> findings = new ArrayList<>(admit(bare, bundle.environment(), application, problems));
        findings.addAll(BundleRules.check(
                new Bundle(bundle.environment(), bundle.environmentClass(), bare, bundle.base()), rules));
        return excuse(findings, waivers);
    }

    /** Judges by admission policies alone. */
    List<Finding> admit(
            List<Resource> resources, String environment, Function<Resource, String> application, Problems problems) {
        List<Submission> submissions = resources.stream()
                .map(resource -> Submission.of(resource).in(application.apply(resource)))
                .toList();
        return checker.check(submissions, TenantNamespaces.labels(resources, environment), problems)
                .findings();
    }

    /** Parts findings into those that stand and those that a waiver excuses. */
    PolicyReport excuse(List<Finding> findings, Function<Finding, Optional<WorkloadWaiver>> waivers) {
        List<Finding> standing = new ArrayList<>();
        List<WaivedFinding> waived = new ArrayList<>();
        for (Finding finding : FindingOrder.worstFirst(findings)) {
            waivers.apply(finding)
                    .ifPresentOrElse(
                            waiver -> waived.add(new WaivedFinding(finding, waiver)), () -> standing.add(finding));
        }
        return new PolicyReport(List.copyOf(rules.byId().values()), standing, waived);
    }
}
