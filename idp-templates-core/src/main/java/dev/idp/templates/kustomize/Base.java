package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.yaml.MapNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a workload that no environment can change: what two renders for unlike environments have in common. */
public final class Base {
    private Base() {}

    /**
     * Computes the base.
     *
     * @param shadowA complete resources, rendered for one environment that does not exist
     * @param shadowB the same for another, unlike in everything that environments may differ in
     * @return what both have, in the order of the first; a resource that has nothing in common but its identity, or that
     *     kustomize could not patch, is not in it
     */
    public static List<Resource> of(List<Resource> shadowA, List<Resource> shadowB) {
        Map<ResourceId, Resource> others = new HashMap<>();
        shadowB.forEach(resource -> others.put(resource.id(), resource));
        return shadowA.stream()
                .flatMap(resource ->
                        Optional.ofNullable(others.get(resource.id()))
                                .flatMap(other -> common(resource, other))
                                .stream())
                .toList();
    }

    private static Optional<Resource> common(Resource a, Resource b) {
        if (!ResourceRules.isFine(a) || !ResourceRules.isFine(b)) {
            return Optional.empty();
        }
        MapNode one = Normal.of(a).node();
        MapNode other = Normal.of(b).node();
        return Common.of(Schema.Foreign.FOREIGN, one, other)
                .map(MapNode.class::cast)
                .filter(common -> one.equals(other) || saysMoreThanItsId(common))
                .map(Resource::new);
    }

    private static boolean saysMoreThanItsId(MapNode common) {
        return common.keys().size() > 3
                || common.map("metadata").orElseThrow().keys().size() > 1;
    }
}
