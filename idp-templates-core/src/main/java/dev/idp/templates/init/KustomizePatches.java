package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.JsonPatch;
import dev.idp.templates.kustomize.StrategicMerge;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Does what the patches of a kustomization say.
 *
 * @param build reads files
 * @param folder the kustomization's folder
 * @param file the kustomization
 * @param problems takes what is not understood
 */
record KustomizePatches(KustomizeBuild build, String folder, MapNode file, Problems problems) {
    List<Resource> apply(List<Resource> resources) {
        List<Resource> changed = resources;
        for (String text : KustomizeBuild.texts(file, "patchesStrategicMerge")) {
            changed = merge(changed, text.contains("\n") ? text : read(text), Optional.empty());
        }
        for (String field : List.of("patches", "patchesJson6902")) {
            for (MapNode patch : file.list(field).map(ListNode::maps).orElse(List.of())) {
                String text = patch.text("patch")
                        .orElseGet(() -> read(patch.text("path").orElse("")));
                changed = merge(changed, text, patch.map("target"));
            }
        }
        return changed;
    }

    private String read(String name) {
        Optional<String> path = KustomizeBuild.resolve(folder, name);
        path.ifPresent(build::use);
        return path.flatMap(build::text).orElse("");
    }

    private List<Resource> merge(List<Resource> resources, String text, Optional<MapNode> target) {
        List<Resource> changed = resources;
        Problems found = new Problems();
        for (Node document : LenientYaml.readAll(file.origin().file(), text.getBytes(StandardCharsets.UTF_8), found)) {
            changed = changed.stream()
                    .flatMap(each -> merged(each, document, target, found).stream())
                    .toList();
        }
        found.sorted()
                .forEach(problem -> problems.warning(
                        InitCode.NOT_UNDERSTOOD, problem.location(), problem.message(), problem.hint()));
        return changed;
    }

    private static Optional<Resource> merged(
            Resource resource, Node patch, Optional<MapNode> target, Problems problems) {
        if (patch instanceof ListNode operations) {
            boolean hit = target.isPresent() && KustomizeTransformers.selects(target.get(), resource);
            return Optional.of(hit ? new Resource(JsonPatch.apply(resource.node(), operations, problems)) : resource);
        }
        if (!(patch instanceof MapNode merge) || !hits(merge, target, resource)) {
            return Optional.of(resource);
        }
        if (merge.text("$patch").filter("delete"::equals).isPresent()) {
            return Optional.empty();
        }
        MapNode named = merge.with(
                "metadata", merge.map("metadata").orElseGet(MapNode::empty).with("name", resource.name()));
        return Optional.of(new Resource(StrategicMerge.appending(resource, named, problems)));
    }

    private static boolean hits(MapNode patch, Optional<MapNode> target, Resource resource) {
        return target.map(map -> KustomizeTransformers.selects(map, resource))
                .orElseGet(() -> patch.text("kind").equals(Optional.of(resource.kind()))
                        && patch.map("metadata")
                                .flatMap(map -> map.text("name"))
                                .equals(Optional.of(resource.name())));
    }
}
