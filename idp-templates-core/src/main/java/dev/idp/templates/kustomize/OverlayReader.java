package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
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
