package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads namespaces {@code SYSTEM-ENV} back to tenant and environment, and gives them the labels of a cluster. */
final class TenantNamespaces {
    private TenantNamespaces() {}

    /** Finds the tenant of a namespace of an environment. */
    static Optional<String> system(String namespace, String environment) {
        String end = "-" + environment;
        return namespace.endsWith(end) && namespace.length() > end.length()
                ? Optional.of(namespace.substring(0, namespace.length() - end.length()))
                : Optional.empty();
    }

    /** Labels the namespaces that resources go to. */
    static Map<String, Map<String, String>> labels(List<Resource> resources, String environment) {
        Map<String, Map<String, String>> labels = new TreeMap<>();
        for (Resource resource : resources) {
            resource.namespace()
                    .filter(namespace -> !labels.containsKey(namespace))
                    .ifPresent(namespace -> labels.put(namespace, labels(namespace, environment)));
        }
        return labels;
    }

    private static Map<String, String> labels(String namespace, String environment) {
        Map<String, String> name = Map.of("kubernetes.io/metadata.name", namespace);
        return system(namespace, environment)
                .map(system -> Map.of(
                        "kubernetes.io/metadata.name",
                        namespace,
                        "idp.dev/environment",
                        environment,
                        "idp.dev/system",
                        system))
                .orElse(name);
    }
}
