package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Scalar;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what the ConfigMaps and Secrets around a workload hold.
 *
 * @param old the old objects
 */
record OldData(OldWorkload old) {
    /** Reads a ConfigMap; one that is not there holds nothing. */
    SortedMap<String, String> configMap(String name) {
        SortedMap<String, String> data = new TreeMap<>();
        old.named("ConfigMap", name)
                .flatMap(each -> each.node().map("data"))
                .ifPresent(map -> map.entries()
                        .forEach(entry ->
                                data.put(entry.key(), entry.value() instanceof Scalar scalar ? scalar.asText() : "")));
        return data;
    }

    /** Finds the keys of a secret: its own, or those of the ExternalSecret that makes it. */
    List<String> secretKeys(String secret) {
        return Stream.concat(ownKeys(secret), keysFromOutside(secret))
                .distinct()
                .toList();
    }

    private Stream<String> ownKeys(String secret) {
        return Stream.of("data", "stringData")
                .flatMap(field ->
                        old.named("Secret", secret).flatMap(each -> each.node().map(field)).stream())
                .flatMap(map -> map.keys().stream());
    }

    private Stream<String> keysFromOutside(String secret) {
        return old.kind("ExternalSecret")
                .filter(each -> target(each).equals(secret))
                .map(each -> each.node().map("spec").orElseGet(MapNode::empty))
                .flatMap(spec -> EnvironmentVariables.maps(spec, "data").stream())
                .flatMap(entry -> entry.text("secretKey").stream());
    }

    private static String target(Resource externalSecret) {
        return externalSecret
                .node()
                .textAt(Pointer.of("spec", "target", "name"))
                .orElse(externalSecret.name());
    }
}
