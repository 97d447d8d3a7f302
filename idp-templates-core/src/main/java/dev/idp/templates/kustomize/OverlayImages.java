package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
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
        return overlay(environment, problems)
                .map(overlay -> new Kustomization(overlay.namespace(), overlay.resources(), images, overlay.patches()))
                .map(overlay -> FileEntry.ofText(YamlWriter.write(overlay.node())));
    }

    /**
     * Reads the versions.
     *
     * @param environment the files of one environment, as {@link KustomizeFolder} writes them
     * @param problems takes what is wrong with the file, or is not written by this engine
     * @return the versions in the order of the file; none where there is an error
     */
    public static List<ImageVersion> read(FileTree environment, Problems problems) {
        return overlay(environment, problems).map(Kustomization::images).orElse(List.of());
    }

    /**
     * Takes the versions out, and what programs change that move them: the order of images and the layout of the file.
     *
     * @param kustomization the content of {@link #FILE}
     * @return the same file with the names of images only; itself where it is not written by this engine
     */
    public static FileEntry withoutVersions(FileEntry kustomization) {
        return overlay(FileTree.EMPTY.with(FILE, kustomization), new Problems())
                .map(overlay -> FileEntry.ofText(YamlWriter.write(withoutVersions(overlay))))
                .orElse(kustomization);
    }

    private static MapNode withoutVersions(Kustomization overlay) {
        List<String> names =
                overlay.images().stream().map(ImageVersion::name).sorted().toList();
        return overlay.node().with("images", ListNode.ofTexts(names));
    }

    private static Optional<Kustomization> overlay(FileTree environment, Problems problems) {
        return new FolderReader(environment, problems).kustomization(TreePath.of("overlay"));
    }
}
