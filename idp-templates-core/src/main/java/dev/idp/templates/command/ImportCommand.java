package dev.idp.templates.command;

import dev.idp.templates.init.DraftCheck;
import dev.idp.templates.init.InitRequest;
import dev.idp.templates.init.ManifestFolder;
import dev.idp.templates.init.ManifestImport;
import dev.idp.templates.init.OldManifests;
import dev.idp.templates.init.Terminal;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.NewFiles;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes the descriptors of services that have manifests already. */
final class ImportCommand {
    private final InitOptions options;

    ImportCommand(InitOptions options) {
        this.options = options;
    }

    Outcome run(String from) throws IOException {
        Project project = new Project(options.common());
        Platform platform = project.platform();
        ManifestImport importer = new ManifestImport(project.catalog(platform), platform, options.person());
        OldManifests old = ManifestFolder.read(manifests(from), platform.environments());
        List<String> names = chosen(ManifestImport.workloads(old));
        InitRequest request = options.request(platform);
        Map<String, ManifestImport.Result> imported = new LinkedHashMap<>();
        for (String name : names) {
            String file = names.size() == 1 ? descriptorName() : name + "/" + descriptorName();
            imported.put(file, importer.conduct(old, name, request));
        }
        write(imported);
        return outcome(old, imported);
    }

    private static Outcome outcome(OldManifests old, Map<String, ManifestImport.Result> imported) {
        List<Problem> problems = new ArrayList<>(old.problems());
        List<Node> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        imported.forEach((file, result) -> {
            problems.addAll(result.problems());
            documents.add(ImportDocument.of(file, result));
            text.append(ImportText.of(file, result));
        });
        MapNode facts = MapNode.empty().with("workloads", new ListNode(documents, Origin.ENGINE));
        return OutcomeDocument.outcome("init", ExitCode.OK, text.toString(), problems, facts);
    }

    private String descriptorName() {
        return Objects.requireNonNull(options.common().descriptor().getFileName())
                .toString();
    }

    private static FileTree placed(ManifestImport.Result result, String file) {
        int slash = file.lastIndexOf('/');
        FileTree files = result.manifests()
                .with(file.substring(slash + 1), result.draft().text());
        return slash < 0 ? files : files.in(TreePath.of(file.substring(0, slash)));
    }

    /** Writes all or nothing; the last descriptor comes last. */
    private void write(Map<String, ManifestImport.Result> imported) throws IOException {
        FileTree files = FileTree.EMPTY;
        String last = "";
        for (Map.Entry<String, ManifestImport.Result> each : imported.entrySet()) {
            files = files.with(placed(each.getValue(), each.getKey()));
            last = each.getKey();
        }
        refuseExisting(files);
        NewFiles.write(options.common().project(), files, TreePath.of(last));
    }

    private void refuseExisting(FileTree files) {
        for (TreePath path : files.files().keySet()) {
            if (Files.exists(options.common().project().resolve(path.toString()))) {
                throw DraftCheck.exists(path.toString());
            }
        }
    }

    private FileTree manifests(String path) throws IOException {
        Path from = options.common().directory().resolve(path);
        if (!Files.exists(from)) {
            throw ManifestImport.notFound(path);
        }
        if (Files.isRegularFile(from)) {
            String name = Objects.requireNonNull(from.getFileName()).toString();
            return FileTree.EMPTY.with(TreePath.of(name), FileEntry.of(Files.readAllBytes(from), false));
        }
        return TreeReader.read(from);
    }

    /** Without anybody to ask, each workload gets a descriptor. */
    private List<String> chosen(List<String> names) {
        Optional<Terminal> person = options.person();
        if (names.size() == 1 || person.isEmpty()) {
            return names;
        }
        while (true) {
            Optional<String> answer =
                    person.get().ask("Workloads: " + String.join(", ", names) + ". Which one (nothing for all)? ");
            if (answer.isEmpty() || answer.get().isBlank()) {
                return names;
            }
            if (names.contains(answer.get().strip())) {
                return List.of(answer.get().strip());
            }
        }
    }
}
