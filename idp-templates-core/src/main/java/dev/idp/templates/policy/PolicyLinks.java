package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings policies, bindings and parameters together.
 *
 * @param policies all of them
 * @param problems takes what does not fit together
 */
record PolicyLinks(Policies policies, Problems problems) {
    private static final Pointer NAME = Pointer.of("metadata", "name");
    private static final Pointer POLICY_NAME = Pointer.of("spec", "policyName");
    private static final Pointer REFERENCE = Pointer.of("spec", "paramRef");

    /** Returns each binding with its policy, in the order of policies. */
    List<BoundPolicy> bound() {
        Map<String, AdmissionPolicy> byName = new LinkedHashMap<>();
        for (AdmissionPolicy policy : policies.policies()) {
            refuseTwin(byName.put(policy.name(), policy) != null, policy.node(), "ValidatingAdmissionPolicy");
        }
        Map<String, List<PolicyBinding>> bindings = new LinkedHashMap<>();
        Map<String, PolicyBinding> bindingNames = new LinkedHashMap<>();
        for (PolicyBinding binding : policies.bindings()) {
            refuseTwin(
                    bindingNames.put(binding.name(), binding) != null,
                    binding.node(),
                    "ValidatingAdmissionPolicyBinding");
            if (byName.containsKey(binding.policy())) {
                bindings.computeIfAbsent(binding.policy(), name -> new ArrayList<>())
                        .add(binding);
            } else {
                refuseUnknown(binding, byName);
            }
        }
        List<BoundPolicy> bound = new ArrayList<>();
        for (AdmissionPolicy policy : byName.values()) {
            bind(policy, bindings.getOrDefault(policy.name(), List.of()), bound);
        }
        return bound;
    }

    private void bind(AdmissionPolicy policy, List<PolicyBinding> bindings, List<BoundPolicy> bound) {
        if (bindings.isEmpty() && !BundledPolicies.isOne(policy)) {
            problems.warning(
                    PolicyCode.NO_BINDING,
                    policy.node().locate(NAME),
                    "found the policy " + policy.name() + " without a binding: it judges nothing",
                    "write a binding whose policyName is " + policy.name() + ", or remove the policy");
        }
        CompiledPolicy compiled = new CompiledPolicy(policy);
        for (PolicyBinding binding : bindings) {
            if (hasParameters(policy, binding) && binding.action().isPresent()) {
                bound.add(new BoundPolicy(compiled, binding, policies.parameters()));
            }
        }
    }

    private boolean hasParameters(AdmissionPolicy policy, PolicyBinding binding) {
        boolean missing = policy.takesParameters()
                && binding.parameters()
                        .filter(reference -> !reference.isOptional())
                        .filter(reference -> reference.namespace().isPresent())
                        .filter(reference ->
                                reference.find(policies.parameters(), "").isEmpty())
                        .isPresent();
        if (missing) {
            problems.error(
                    PolicyCode.NO_PARAMETERS,
                    binding.node().locate(REFERENCE),
                    "found no " + binding.parameters().orElseThrow().words(),
                    "add it, or correct the name and namespace: a cluster would refuse everything that " + policy.name()
                            + " matches");
        }
        return !missing;
    }

    private void refuseUnknown(PolicyBinding binding, Map<String, AdmissionPolicy> known) {
        problems.error(
                PolicyCode.UNKNOWN_POLICY,
                binding.node().locate(POLICY_NAME),
                "found " + binding.policy() + ", which is no policy here",
                NearMiss.of(binding.policy(), known.keySet())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("add the policy, or remove the binding"));
    }

    private void refuseTwin(boolean isTwin, MapNode node, String kind) {
        if (isTwin) {
            problems.error(
                    PolicyCode.TWICE,
                    node.locate(NAME),
                    "found a second " + kind + " " + new Resource(node).name(),
                    "give one of them another name");
        }
    }
}
