package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import java.util.List;

/**
 * A policy with one of its bindings.
 *
 * @param policy the policy, ready to be asked
 * @param binding says for whom, and what is done
 * @param configMaps where parameters may be
 */
record BoundPolicy(CompiledPolicy policy, PolicyBinding binding, List<Resource> configMaps) {
    boolean matches(AdmissionRequest request) {
        return policy.source().match().matches(request) && binding.match().matches(request) && !isOfPolicies(request);
    }

    /** No policy judges policies: a server that has locked itself could not be opened again. */
    private static boolean isOfPolicies(AdmissionRequest request) {
        return request.group().equals("admissionregistration.k8s.io");
    }
}
