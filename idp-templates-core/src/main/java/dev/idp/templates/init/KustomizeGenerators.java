package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/**
 * Makes the ConfigMaps and Secrets that a kustomization generates, under their names without the hash.
 *
 * @param build reads files
 * @param folder the kustomization's folder
 * @param problems takes what is not understood
 */
record KustomizeGenerators(KustomizeBuild build, String folder, Problems problems) {
    void add(MapNode file, List<Resource> resources) {
        for (MapNode generator : maps(file, "configMapGenerator")) {
            resources.add(resource("ConfigMap", "data", generator));
        }
        for (MapNode generator : maps(file, "secretGenerator")) {
            resources.add(resource("Secret", "stringData", generator));
        }
    }

    private static List<MapNode> maps(MapNode file, String field) {
        return file.list(field).map(ListNode::maps).orElse(List.of());
    }

    private Resource resource(String kind, String field, MapNode generator) {
        MapNode data = MapNode.empty();
        for (String literal : KustomizeBuild.texts(generator, "literals")) {
            int equals = literal.indexOf('=');
            data = equals > 0 ? data.with(literal.substring(0, equals), literal.substring(equals + 1)) : data;
        }
        for (String entry : KustomizeBuild.texts(generator, "files")) {
            int equals = entry.indexOf('=');
            String path = entry.substring(equals + 1);
            String key = equals > 0 ? entry.substring(0, equals) : path.substring(path.lastIndexOf('/') + 1);
            Optional<String> found = KustomizeBuild.resolve(folder, path);
            found.ifPresent(build::use);
            data = data.with(key, found.flatMap(build::text).orElse(""));
        }
        for (String entry : KustomizeBuild.texts(generator, "envs")) {
            String text =
                    KustomizeBuild.resolve(folder, entry).flatMap(build::text).orElse("");
            for (String line : text.lines()
                    .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .toList()) {
                data = data.with(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        if (generator.text("behavior").isPresent()) {
            problems.warning(
                    InitCode.NOT_UNDERSTOOD,
                    generator.locateKey(Pointer.of("behavior")),
                    "found behavior, which is not read here",
                    "build the overlay with kubectl kustomize, and name the result with --from");
        }
        return new Resource(MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", kind)
                .with(
                        "metadata",
                        MapNode.empty().with("name", generator.text("name").orElse("unnamed")))
                .with(field, data));
    }
}
