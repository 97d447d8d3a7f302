package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Secret that something in the cluster makes.
 *
 * @param name its name
 * @param keys the keys that it will have; nothing where the manifest does not tell
 */
record ProducedSecret(String name, Optional<Set<String>> keys) {
    static ProducedSecret ofExternalSecret(Resource resource) {
        MapNode spec = resource.node().map("spec").orElseGet(MapNode::empty);
        String name = spec.textAt(Pointer.of("target", "name")).orElse(resource.name());
        return new ProducedSecret(name, keys(spec));
    }

    static ProducedSecret ofCertificate(Resource resource) {
        String name = resource.node().textAt(Pointer.of("spec", "secretName")).orElse(resource.name());
        return new ProducedSecret(name, Optional.of(Set.of("tls.crt", "tls.key", "ca.crt")));
    }

    /** A template replaces what was read; {@code dataFrom} and {@code templateFrom} don't name their keys. */
    private static Optional<Set<String>> keys(MapNode spec) {
        Optional<MapNode> template = spec.at(Pointer.of("target", "template"))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast);
        if (spec.get("dataFrom").isPresent()
                || template.flatMap(map -> map.get("templateFrom")).isPresent()) {
            return Optional.empty();
        }
        Set<String> read = spec.list("data").map(ListNode::maps).orElse(List.of()).stream()
                .flatMap(entry -> entry.text("secretKey").stream())
                .collect(Collectors.toSet());
        Optional<MapNode> written = template.flatMap(map -> map.map("data"));
        if (written.isEmpty()) {
            return Optional.of(read);
        }
        Set<String> keys = new HashSet<>(written.get().keys());
        if (template.get().text("mergePolicy").equals(Optional.of("Merge"))) {
            keys.addAll(read);
        }
        return Optional.of(keys);
    }

    boolean mayHave(String key) {
        return keys.map(known -> known.contains(key)).orElse(true);
    }

    static ProducedSecret merge(ProducedSecret a, ProducedSecret b) {
        return new ProducedSecret(a.name, Optional.empty());
    }
}
