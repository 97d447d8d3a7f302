package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The resources that are judged together: all of one environment.
 *
 * @param environment its name
 * @param environmentClass how much depends on the environment, {@code production}
 * @param resources complete resources, with the namespaces that they go to; those that name none share one
 * @param base what all environments share; empty where it is not known
 */
public record Bundle(String environment, String environmentClass, List<Resource> resources, List<Resource> base) {
    /** Copies the lists. */
    public Bundle {
        resources = List.copyOf(resources);
        base = List.copyOf(base);
    }

    /** Parts the resources by namespace: no reference that a bundle rule follows leaves its namespace. */
    List<Neighbours> namespaces() {
        Map<String, List<Resource>> parted = resources.stream()
                .collect(Collectors.groupingBy(
                        resource -> resource.namespace().orElse(""), TreeMap::new, Collectors.toList()));
        return parted.values().stream().map(Neighbours::new).toList();
    }
}
