package dev.idp.templates.kustomize;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.FileInterpretation;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Reads the files of folders that {@link KustomizeFolder} wrote. */
final class FolderReader {
    private static final String AGAIN = "generate the folder again";

    private final FileTree tree;
    private final Problems problems;

    FolderReader(FileTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Reads the {@code kustomization.yaml} of a folder; nothing where it is missing or wrong. */
    Optional<Kustomization> kustomization(TreePath folder) {
        Optional<List<Node>> documents = documents(folder, Kustomization.FILE);
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        if (documents.get().size() == 1 && documents.get().get(0) instanceof MapNode map) {
            return KustomizationReader.read(map, problems);
        }
        problems.error(
                KustomizeCode.BAD_OVERLAY,
                Location.of(folder.resolve(Kustomization.FILE).toString()),
                "expected one document, a map",
                AGAIN);
        return Optional.empty();
    }

    /** Reads a file; nothing where it is missing or no YAML. */
    Optional<List<Node>> documents(TreePath folder, String file) {
        try {
            TreePath path = folder.resolve(TreePath.parse(file, Location.of(folder.toString())));
            Optional<FileEntry> entry = tree.get(path);
            if (entry.isPresent()) {
                return Optional.of(documents(path, entry.get()));
            }
            problems.error(
                    KustomizeCode.BAD_OVERLAY,
                    Location.of(path.toString()),
                    "found no file " + Printable.of(path.toString()),
                    AGAIN);
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
        }
        return Optional.empty();
    }

    private List<Node> documents(TreePath path, FileEntry entry) {
        String text = YamlText.decode(path.toString(), entry.bytes(), YamlLimits.RENDERED);
        List<Node> documents =
                YamlReader.readAll(text, new FileInterpretation(path.toString()), YamlLimits.RENDERED, problems);
        if (documents.isEmpty()) {
            problems.error(KustomizeCode.BAD_OVERLAY, Location.of(path.toString()), "found no content", AGAIN);
        }
        return documents;
    }
}
