package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.List;

/** Tells what {@code kubectl kustomize} builds, without running it. */
public final class OverlayReader {
    private OverlayReader() {}

    /**
     * Builds the overlay in the folder of one environment.
     *
     * @param environment has {@code overlay/}, and {@code base/} where the overlay names it, as {@link KustomizeFolder}
     *     writes them; other files do not matter
     * @param problems takes what is wrong with the files, or is not written by this engine
     * @return the complete resources, in the namespace and with image versions: those of the base first, then the
     *     overlay's own; none where there is an error
     */
    public static List<Resource> read(FileTree environment, Problems problems) {
        Problems found = new Problems();
        List<Resource> built = new OverlayBuild(environment, found).build();
        problems.addAll(found.sorted());
        return found.hasErrors() ? List.of() : built;
    }

    /**
     * Reads a folder of complete resources.
     *
     * @param environment the files of one environment
     * @param folder a folder of it, as {@link KustomizeFolder#complete} writes it
     * @param problems takes what is wrong with the files, or is not written by this engine
     * @return the resources in the order of the folder; none where there is an error
     */
    public static List<Resource> complete(FileTree environment, TreePath folder, Problems problems) {
        Problems found = new Problems();
        FolderReader files = new FolderReader(environment, found);
        List<Resource> resources = files.kustomization(folder).map(Kustomization::resources).orElse(List.of()).stream()
                .flatMap(entry -> files.documents(folder, entry).stream())
                .flatMap(documents -> Resources.of(documents, found).stream())
                .toList();
        problems.addAll(found.sorted());
        return found.hasErrors() ? List.of() : resources;
    }

    /**
     * Does what an overlay does to resources that were rendered for it.
     *
     * @param rendered complete resources that {@link ResourceRules} has no error for
     * @param namespace the namespace to put them into
     * @param images the versions of images
     * @return the resources as the cluster gets them, in the same order
     */
    public static List<Resource> deployed(List<Resource> rendered, String namespace, List<ImageVersion> images) {
        return rendered.stream()
                .map(resource -> Transformers.inNamespace(Normal.of(resource), namespace))
                .map(resource -> Transformers.withImages(resource, images))
                .toList();
    }
}
