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
        MapNode data = withLiterals(MapNode.empty(), generator);
        data = withFiles(data, generator);
        data = withVariables(data, generator);
        reportBehavior(generator);
        MapNode metadata = MapNode.empty().with("name", generator.text("name").orElse("unnamed"));
        return new Resource(MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", kind)
                .with("metadata", metadata)
                .with(field, data));
    }

    private static MapNode withLiterals(MapNode data, MapNode generator) {
        MapNode filled = data;
        for (String literal : KustomizeBuild.texts(generator, "literals")) {
            filled = literal.indexOf('=') > 0 ? withPair(filled, literal) : filled;
        }
        return filled;
    }

    private static MapNode withPair(MapNode data, String pair) {
        int equals = pair.indexOf('=');
        return data.with(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private MapNode withFiles(MapNode data, MapNode generator) {
        MapNode filled = data;
        for (String entry : KustomizeBuild.texts(generator, "files")) {
            int equals = entry.indexOf('=');
            String path = entry.substring(equals + 1);
            String key = equals > 0 ? entry.substring(0, equals) : path.substring(path.lastIndexOf('/') + 1);
            Optional<String> found = KustomizeBuild.resolve(folder, path);
            found.ifPresent(build::use);
            filled = filled.with(key, found.flatMap(build::text).orElse(""));
        }
        return filled;
    }

    /** Reads files with one NAME=VALUE a line. */
    private MapNode withVariables(MapNode data, MapNode generator) {
        MapNode filled = data;
        for (String entry : KustomizeBuild.texts(generator, "envs")) {
            Optional<String> text = KustomizeBuild.resolve(folder, entry).flatMap(build::text);
            List<String> pairs = text.orElse("")
                    .lines()
                    .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .toList();
            for (String pair : pairs) {
                filled = withPair(filled, pair);
            }
        }
        return filled;
    }

    private void reportBehavior(MapNode generator) {
        if (generator.text("behavior").isPresent()) {
            problems.warning(
                    InitCode.NOT_UNDERSTOOD,
                    generator.locateKey(Pointer.of("behavior")),
                    "found behavior, which is not read here",
                    "build the overlay with kubectl kustomize, and name the result with --from");
        }
    }
}
