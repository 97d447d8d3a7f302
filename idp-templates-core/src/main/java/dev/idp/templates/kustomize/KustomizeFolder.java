package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes folders that {@code kubectl kustomize} and Argo CD build: a {@code kustomization.yaml}, and one file for each
 * resource and each patch. No file is without content.
 */
public final class KustomizeFolder {
    /** How an overlay names the base. */
    static final String BASE_FROM_OVERLAY = "../base";

    private static final String PATCHES = "patches/";
    private static final String EARLIER_PATCHES = "patches/before/";

    private KustomizeFolder() {}

    /**
     * Writes the folder of a base.
     *
     * @param base the base of a release
     * @return the files of {@code base/}, whose bytes depend on the base alone; none where the base is empty
     */
    public static FileTree base(List<Resource> base) {
        return base.isEmpty() ? FileTree.EMPTY : complete(base);
    }

    /**
     * Writes the folder of an overlay.
     *
     * @param overlay the overlay
     * @param hasBase whether there is a folder {@code ../base}
     * @return the files of {@code overlay/}
     */
    public static FileTree overlay(Overlay overlay, boolean hasBase) {
        Map<String, MapNode> files = resourceFiles(overlay.resources());
        List<String> resources = new ArrayList<>(files.keySet());
        if (hasBase) {
            resources.add(0, BASE_FROM_OVERLAY);
        }
        Map<String, MapNode> patches = patchFiles(overlay.patches());
        files.putAll(patches);
        return folder(
                new Kustomization(
                        Optional.of(overlay.namespace()), resources, overlay.images(), List.copyOf(patches.keySet())),
                files);
    }

    /**
     * Writes the folder of an overlay that builds to nothing.
     *
     * @param namespace the environment's namespace
     * @return the files of {@code overlay/}
     */
    public static FileTree nothing(String namespace) {
        return overlay(new Overlay(namespace, List.of(), List.of(), List.of()), false);
    }

    /**
     * Writes a folder of complete resources.
     *
     * @param resources with unlike ids; each names its namespace itself, if it has to
     * @return one file for each and a {@code kustomization.yaml} that lists them in this order
     */
    public static FileTree complete(List<Resource> resources) {
        Map<String, MapNode> files = resourceFiles(resources);
        List<String> names = List.copyOf(files.keySet());
        return folder(new Kustomization(Optional.empty(), names, List.of(), List.of()), files);
    }

    private static Map<String, MapNode> resourceFiles(List<Resource> resources) {
        Map<ResourceId, String> names =
                FileNames.of(resources.stream().map(Resource::id).toList());
        Map<String, MapNode> files = new LinkedHashMap<>();
        resources.forEach(resource -> files.put(names.get(resource.id()), resource.node()));
        return files;
    }

    private static Map<String, MapNode> patchFiles(List<Patch> patches) {
        Map<ResourceId, String> names =
                FileNames.of(patches.stream().map(Patch::target).toList());
        Map<String, MapNode> files = new LinkedHashMap<>();
        for (Patch patch : patches) {
            String file = names.get(patch.target());
            int last = patch.steps().size() - 1;
            patch.steps().subList(0, last).forEach(step -> files.put(EARLIER_PATCHES + file, step));
            files.put(PATCHES + file, patch.steps().get(last));
        }
        return files;
    }

    private static FileTree folder(Kustomization kustomization, Map<String, MapNode> files) {
        Map<TreePath, FileEntry> tree = new TreeMap<>();
        files.forEach((file, node) -> tree.put(TreePath.of(file), FileEntry.ofText(YamlWriter.write(node))));
        tree.put(TreePath.of(Kustomization.FILE), FileEntry.ofText(YamlWriter.write(kustomization.node())));
        return FileTree.of(tree);
    }
}
