package dev.idp.templates.policy;

import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges objects by admission policies, as an API server would when they are created: matching, parameters, defaults,
 * variables, failure policies and the limit of cost are those of {@code admissionregistration.k8s.io/v1}. One checker
 * judges any number of objects, and each expression is read once. Not for use by several threads.
 */
public final class PolicyChecker {
    private final List<BoundPolicy> policies;
    private final RuleIndex rules;

    private PolicyChecker(List<BoundPolicy> policies, RuleIndex rules) {
        this.policies = policies;
        this.rules = rules;
    }

    /**
     * Brings policies, bindings and parameters together.
     *
     * @param policies all that a cluster would have
     * @param problems takes what does not fit together: bindings of unknown policies, parameters that are not there,
     *     names that are given twice; and a warning for each policy of a folder that has no binding
     * @return the checker; what does not fit is left out
     */
    public static PolicyChecker of(Policies policies, Problems problems) {
        return new PolicyChecker(new PolicyLinks(policies, problems).bound(), policies.rules());
    }

    /**
     * Judges objects. Expressions that are wrong in themselves are found when an object comes that they judge.
     *
     * @param submissions the objects
     * @param namespaces the labels of the namespaces of the cluster, by name; one that is not named has only the label
     *     that each namespace has, its name
     * @param problems takes one error for each expression that cannot be compiled
     * @return all rules, and the findings, the worst first
     */
    public PolicyReport check(
            List<Submission> submissions, Map<String, Map<String, String>> namespaces, Problems problems) {
        List<Finding> findings = new ArrayList<>();
        Evaluator evaluator = new Evaluator(rules, problems);
        for (Submission submission : submissions) {
            AdmissionRequest request = AdmissionRequest.of(submission, namespaces);
            for (BoundPolicy policy : policies) {
                findings.addAll(evaluator.judge(policy, request));
            }
        }
        return new PolicyReport(List.copyOf(rules.byId().values()), FindingOrder.worstFirst(findings), List.of());
    }
}
