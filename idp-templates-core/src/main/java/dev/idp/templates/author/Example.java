package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.ResourcePattern;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workload that shows a template version, with the files that come out of it.
 *
 * @param label its folder, as people know it
 * @param path its folder in the catalog
 * @param files its files, under their paths in it
 */
record Example(String label, TreePath path, FileTree files) {
    private static final TreePath FOLDER = TreePath.of("examples");
    static final TreePath EXPECTED = TreePath.of("expected");
    private static final String DESCRIPTOR = "idp.yaml";
    private static final String PLATFORM = "platform.yaml";

    static List<Example> of(CatalogFolder catalog, VersionFolder version) {
        FileTree examples = version.files().at(FOLDER);
        return examples.files().keySet().stream()
                .filter(path -> path.names().size() > 1)
                .map(path -> path.names().get(0))
                .distinct()
                .map(name -> {
                    TreePath path = version.path().resolve(FOLDER).resolve(name);
                    return new Example(catalog.path(path.toString()), path, examples.at(TreePath.of(name)));
                })
                .toList();
    }

    String name() {
        return path.name();
    }

    /** How much the descriptor says. */
    int length() {
        return files.get(DESCRIPTOR).map(FileEntry::size).orElse(0);
    }

    Workload workload() {
        String file = label + "/" + DESCRIPTOR;
        FileEntry entry = files.get(DESCRIPTOR)
                .orElseThrow(() -> new IdpException(Problem.error(
                        AuthorCode.NO_EXAMPLE,
                        Location.of(file),
                        "found no descriptor in the example",
                        "write the workload that it shows")));
        return new DescriptorReader().read(file, entry.bytes());
    }

    private Platform platform() {
        return files.get(PLATFORM)
                .map(entry -> new PlatformReader().read(label + "/" + PLATFORM, entry.bytes()))
                .orElseGet(() -> new PlatformReader().bundled());
    }

    /** What {@link dev.idp.templates.generate.Generator} needs to plan it: each first image in version 1.0.0. */
    GenerateRequest request(Catalog catalog, Purpose purpose) {
        Workload workload = workload();
        return request(workload, own(workload), platform(), catalog, purpose);
    }

    static GenerateRequest request(
            Workload workload, FileTree own, Platform platform, Catalog catalog, Purpose purpose) {
        return new GenerateRequest(
                workload,
                own,
                platform,
                Catalogs.of(catalog),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Optional.of("1.0.0"),
                purpose);
    }

    private FileTree own(Workload workload) {
        Map<TreePath, FileEntry> own = new TreeMap<>(files.files());
        own.keySet()
                .removeIf(path -> workload.resources().stream()
                        .noneMatch(pattern -> ResourcePattern.matches(pattern, path.toString())));
        return FileTree.of(own);
    }

    /** Finds where the parameters of a version stand: those of the workload, or of a need. */
    static Optional<Pointer> parameters(Workload workload, String template, String version) {
        if (workload.template().name().equals(template)
                && workload.template().version().equals(version)) {
            return Optional.of(Pointer.of("spec", "parameters"));
        }
        return workload.needs().stream()
                .filter(need -> need.template().name().equals(template)
                        && need.template().version().equals(version))
                .map(WorkloadNeed::pointer)
                .map(need -> need.then("parameters"))
                .findFirst();
    }

    FileTree expected() {
        return files.at(EXPECTED);
    }
}
