package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds policies to a platform. A policy says by its annotation {@code idp.dev/bound-to} what it is for; one without it is
 * for the namespaces of tenants. A policy that has a binding already is left alone.
 */
public final class PolicyBindings {
    private static final Pointer BOUND_TO = Pointer.of("metadata", "annotations", "idp.dev/bound-to");
    private static final String ENVIRONMENT = "idp.dev/environment";
    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private static final List<String> SHARED_NAMESPACES = List.of("databases", "identity");

    private PolicyBindings() {}

    /** What a policy is bound to. */
    private enum Target {
        TENANTS,
        DIGESTS,
        ENVIRONMENT_OBJECTS,
        PLATFORM_NAMESPACES,
        ARGOCD_NAMESPACE,
        CLUSTER;

        static Target of(AdmissionPolicy policy) {
            String word = policy.node().textAt(BOUND_TO).orElse("");
            return Stream.of(values())
                    .filter(target -> target.word().equals(word))
                    .findFirst()
                    .orElse(TENANTS);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isOfEnvironment() {
            return compareTo(PLATFORM_NAMESPACES) < 0;
        }
    }

    /**
     * Binds policies to an environment.
     *
     * @param policies the policies
     * @param platform the platform file
     * @param environment the name of one of its environments
     * @return the bindings, by name
     */
    public static List<Resource> of(Policies policies, Platform platform, String environment) {
        return of(policies, platform.requiresDigests(), environment);
    }

    static List<Resource> of(Policies policies, boolean digests, String environment) {
        return unbound(policies)
                .filter(policy -> Target.of(policy).isOfEnvironment())
                .filter(policy -> digests || Target.of(policy) != Target.DIGESTS)
                .map(policy -> binding(policy, policy.name() + "-" + environment, Optional.of(environment)))
                .toList();
    }

    /**
     * Binds the policies that a cluster has once, whatever environments are on it.
     *
     * @param policies the policies
     * @return the bindings, by name
     */
    public static List<Resource> ofCluster(Policies policies) {
        return unbound(policies)
                .filter(policy -> !Target.of(policy).isOfEnvironment())
                .map(policy -> binding(policy, policy.name(), Optional.empty()))
                .toList();
    }

    private static Stream<AdmissionPolicy> unbound(Policies policies) {
        Set<String> bound =
                policies.bindings().stream().map(PolicyBinding::policy).collect(Collectors.toSet());
        return policies.policies().stream()
                .filter(policy -> !bound.contains(policy.name()))
                .sorted(Comparator.comparing(AdmissionPolicy::name));
    }

    private static Resource binding(AdmissionPolicy policy, String name, Optional<String> environment) {
        MapNode spec = MapNode.empty()
                .with("policyName", policy.name())
                .with("validationActions", ListNode.ofTexts(List.of("Deny", "Audit")));
        if (policy.takesParameters() && environment.isPresent()) {
            spec = spec.with("paramRef", parameters(environment.get()));
        }
        MapNode match = match(Target.of(policy), environment.orElse(""));
        return new Resource(MapNode.empty()
                .with("apiVersion", "admissionregistration.k8s.io/v1")
                .with("kind", "ValidatingAdmissionPolicyBinding")
                .with("metadata", MapNode.empty().with("name", name))
                .with("spec", match.isEmpty() ? spec : spec.with("matchResources", match)));
    }

    private static MapNode parameters(String environment) {
        return MapNode.empty()
                .with("name", PolicyParameters.name(environment))
                .with("namespace", PolicyParameters.NAMESPACE)
                .with("parameterNotFoundAction", "Deny");
    }

    private static MapNode match(Target target, String environment) {
        MapNode ofEnvironment =
                MapNode.empty().with("matchLabels", MapNode.empty().with(ENVIRONMENT, environment));
        return switch (target) {
            case TENANTS, DIGESTS -> MapNode.empty().with("namespaceSelector", ofEnvironment);
            case ENVIRONMENT_OBJECTS ->
                MapNode.empty()
                        .with("namespaceSelector", named(SHARED_NAMESPACES))
                        .with("objectSelector", ofEnvironment);
            case PLATFORM_NAMESPACES -> MapNode.empty().with("namespaceSelector", named(SHARED_NAMESPACES));
            case ARGOCD_NAMESPACE -> MapNode.empty().with("namespaceSelector", named(List.of("argocd")));
            case CLUSTER -> MapNode.empty();
        };
    }

    private static MapNode named(List<String> namespaces) {
        MapNode expression = MapNode.empty()
                .with("key", NAMESPACE)
                .with("operator", "In")
                .with("values", ListNode.ofTexts(namespaces));
        return MapNode.empty().with("matchExpressions", new ListNode(List.<Node>of(expression), Origin.ENGINE));
    }
}
