package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One build of the overlay in the folder of an environment. */
final class OverlayBuild {
    private static final TreePath BASE = TreePath.of("base");
    private static final TreePath OVERLAY = TreePath.of("overlay");

    private final FolderReader files;
    private final Problems problems;
    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();

    OverlayBuild(FileTree environment, Problems problems) {
        this.files = new FolderReader(environment, problems);
        this.problems = problems;
    }

    List<Resource> build() {
        Optional<Kustomization> overlay = files.kustomization(OVERLAY);
        overlay.ifPresent(this::collect);
        ResourceRules.check(List.copyOf(resources.values()), problems);
        if (overlay.isEmpty() || problems.hasErrors()) {
            return List.of();
        }
        overlay.get().patches().forEach(this::patch);
        String namespace = overlay.get().namespace().orElse("");
        return OverlayReader.deployed(
                List.copyOf(resources.values()), namespace, overlay.get().images());
    }

    private void collect(Kustomization overlay) {
        for (String entry : overlay.resources()) {
            if (entry.equals(KustomizeFolder.BASE_FROM_OVERLAY)) {
                files.kustomization(BASE).ifPresent(this::addBase);
            } else {
                files.documents(OVERLAY, entry).ifPresent(this::add);
            }
        }
    }

    private void addBase(Kustomization base) {
        if (base.namespace().isPresent()
                || !base.images().isEmpty()
                || !base.patches().isEmpty()) {
            problems.error(
                    KustomizeCode.BAD_OVERLAY,
                    Location.of(BASE.resolve(Kustomization.FILE).toString()),
                    "found more than resources, which a base of this engine has not",
                    "generate the folder again");
        }
        base.resources().forEach(entry -> files.documents(BASE, entry).ifPresent(this::add));
    }

    private void add(List<Node> documents) {
        for (Resource resource : Resources.of(documents, problems)) {
            Resource before = resources.putIfAbsent(resource.id(), resource);
            if (before != null) {
                problems.error(
                        KustomizeCode.DUPLICATE_RESOURCE,
                        resource.node().locate(Pointer.of("metadata", "name")),
                        "found " + resource.id() + " a second time, first in "
                                + before.node().locate(Pointer.ROOT),
                        "generate the folder again");
            }
        }
    }

    private void patch(String file) {
        files.documents(OVERLAY, file)
                .ifPresent(documents -> Resources.of(documents, problems).forEach(patch -> patch(patch)));
    }

    private void patch(Resource patch) {
        Optional<Resource> target = Optional.ofNullable(resources.get(patch.id()));
        if (target.isEmpty()) {
            problems.error(
                    KustomizeCode.BAD_OVERLAY,
                    patch.node().locate(Pointer.ROOT),
                    "found a patch of " + Printable.of(patch.id().toString()) + ", which is not there",
                    "generate the folder again");
        } else {
            patched(target.get(), patch.node())
                    .ifPresentOrElse(
                            changed -> resources.put(patch.id(), Normal.of(changed)),
                            () -> resources.remove(patch.id()));
        }
    }

    private Optional<Resource> patched(Resource target, MapNode patch) {
        boolean deletes = patch.text(Directive.KEY).equals(Optional.of(Directive.DELETE));
        if (!deletes) {
            PatchCheck.check(Schema.Foreign.FOREIGN, Optional.of(target.node()), patch, Pointer.ROOT, problems);
        }
        return problems.hasErrors() ? Optional.of(target) : StrategicMerge.prepending(target, patch);
    }
}
