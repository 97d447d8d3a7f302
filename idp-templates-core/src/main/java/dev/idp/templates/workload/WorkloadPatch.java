package dev.idp.templates.workload;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A change that a team makes to a rendered resource, where the template has no parameter for it.
 *
 * @param kind kind of the resource
 * @param name name of the resource
 * @param apiVersion its group and version, where kind and name alone do not tell
 * @param environments where it applies; empty for all environments
 * @param change what it does
 * @param origin where it is written
 * @param pointer its place in the descriptor
 */
public record WorkloadPatch(
        String kind,
        String name,
        Optional<String> apiVersion,
        List<String> environments,
        Change change,
        Origin origin,
        Pointer pointer) {
    /** How a patch changes a resource. */
    public sealed interface Change {}

    /**
     * A strategic merge, with Kubernetes' merge keys.
     *
     * @param patch the fields to set; {@code null} removes one
     */
    public record Merge(MapNode patch) implements Change {}

    /**
     * Operations as of RFC 6902.
     *
     * @param steps the operations in order
     */
    public record Operations(ListNode steps) implements Change {}

    /**
     * Tells whether the patch applies somewhere.
     *
     * @param environment the name of an environment
     * @return true where it applies there
     */
    public boolean appliesTo(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
