package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes pods restart when their configuration changes: writes the checksum of the ConfigMaps that a pod template reads
 * into its annotations. It comes after the patches, so that a patched ConfigMap counts as patched.
 */
final class ConfigChecksums {
    static final String ANNOTATION = "idp.dev/config-checksum";

    private ConfigChecksums() {}

    static List<Resource> set(List<Resource> resources) {
        Map<String, Resource> configMaps = resources.stream()
                .filter(resource -> resource.kind().equals("ConfigMap"))
                .collect(Collectors.toMap(Resource::name, Function.identity(), (first, second) -> first));
        return resources.stream().map(resource -> set(resource, configMaps)).toList();
    }

    private static Resource set(Resource resource, Map<String, Resource> configMaps) {
        return PodTemplate.of(resource)
                .map(template -> set(resource, template, read(template, configMaps)))
                .orElse(resource);
    }

    private static Map<String, Resource> read(PodTemplate template, Map<String, Resource> configMaps) {
        Map<String, Resource> read = new TreeMap<>();
        template.configMaps().filter(configMaps::containsKey).forEach(name -> read.put(name, configMaps.get(name)));
        return read;
    }

    private static Resource set(Resource resource, PodTemplate template, Map<String, Resource> read) {
        if (read.isEmpty()) {
            return resource;
        }
        Digest digest = Digest.start("idp-config-v1");
        read.forEach((name, configMap) -> digest.text(name).text(content(configMap)));
        TextNode checksum = new TextNode(digest.value(), Origin.ENGINE);
        return new Resource(resource.node()
                .put(template.pointer().then("metadata").then("annotations").then(ANNOTATION), checksum));
    }

    /** Only what the pods see; the order of keys is not part of it. */
    private static String content(Resource configMap) {
        MapNode content = MapNode.empty();
        for (String field : List.of("binaryData", "data")) {
            MapNode sorted = MapNode.empty();
            MapNode data = configMap.node().map(field).orElseGet(MapNode::empty);
            for (String key : data.keys().stream().sorted().toList()) {
                sorted = sorted.with(key, data.get(key).orElseThrow());
            }
            content = content.with(field, sorted);
        }
        return YamlWriter.write(content);
    }
}
