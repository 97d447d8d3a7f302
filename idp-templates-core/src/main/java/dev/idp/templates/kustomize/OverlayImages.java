package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;

/** The versions of images in a written overlay: the one place where they stand. */
public final class OverlayImages {
    /** The file that has them, in the folder of one environment. */
    public static final TreePath FILE = TreePath.of("overlay/" + Kustomization.FILE);

    private OverlayImages() {}

    /**
     * Replaces the versions.
     *
     * @param environment the files of one environment, as {@link KustomizeFolder} writes them
     * @param images the versions of images
     * @param problems takes what is wrong with the file, or is not written by this engine
     * @return the content of {@link #FILE}, nothing else of it changed; nothing where there is an error
     */
    public static Optional<FileEntry> moved(FileTree environment, List<ImageVersion> images, Problems problems) {
        return read(environment, problems)
                .map(overlay -> new Kustomization(overlay.namespace(), overlay.resources(), images, overlay.patches()))
                .map(overlay -> FileEntry.ofText(YamlWriter.write(overlay.node())));
    }

    private static Optional<Kustomization> read(FileTree environment, Problems problems) {
        return new FolderReader(environment, problems).kustomization(TreePath.of("overlay"));
    }
}
