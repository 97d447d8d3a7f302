package dev.idp.templates.policy;

import java.util.List;

/**
 * Says which objects a policy or a binding is for.
 *
 * @param included resources; all where there is none
 * @param excluded resources that it is not for
 * @param objects chooses objects by their labels
 * @param namespaces chooses namespaces by their labels; an object outside of namespaces is never left out by it
 * @param isExact whether versions count
 */
record MatchRules(
        List<ResourceRule> included,
        List<ResourceRule> excluded,
        LabelSelector objects,
        LabelSelector namespaces,
        boolean isExact) {
    boolean matches(AdmissionRequest request) {
        return (included.isEmpty() || included.stream().anyMatch(rule -> rule.matches(request, isExact)))
                && excluded.stream().noneMatch(rule -> rule.matches(request, isExact))
                && objects.matches(Labels.of(request.resource()))
                && (request.namespaceLabels().isEmpty()
                        || namespaces.matches(request.namespaceLabels().get()));
    }
}
