package dev.idp.templates.command;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.lock.LockCheck;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what a command works on: descriptor, own manifests, platform, catalog. */
final class Project {
    /** Another name than the platform's catalogs have: what is locked from a folder is not locked from them. */
    private static final String GIVEN_CATALOG = "command-line";

    private static final String VARIABLE = "IDP_PLATFORM";
    private static final Pointer RESOURCES = Pointer.of("spec", "resources");

    private final Options options;

    Project(Options options) {
        this.options = options;
    }

    boolean hasDescriptor() {
        return Files.isRegularFile(options.descriptor());
    }

    LockFile lockFile() {
        return LockFile.beside(options.descriptor(), options.file());
    }

    /** Plans; with {@code --locked} only what the lock pins already. */
    Plan plan(GenerateRequest request) {
        Plan plan = new Generator().plan(request);
        if (options.locked()) {
            LockCheck.requireUnchanged(lockFile().label(), request.lock(), plan.lock());
        }
        return plan;
    }

    GenerateRequest request() throws IOException {
        refuseLockedUpdate();
        Workload workload = workload();
        Platform platform = platform();
        checkShown(workload);
        return new GenerateRequest(
                workload,
                ownManifests(workload),
                platform,
                catalogs(platform),
                lockFile().read(),
                options.updateLock(),
                options.settings(),
                options.images(),
                options.projectVersion(),
                true);
    }

    private Workload workload() throws IOException {
        if (!hasDescriptor()) {
            throw DescriptorReader.notFound(options.file());
        }
        return new DescriptorReader().read(options.file(), Files.readAllBytes(options.descriptor()));
    }

    Platform platform() throws IOException {
        Optional<String> named = platformName();
        if (named.isEmpty()) {
            return new PlatformReader().bundled();
        }
        refuseGit(named.get());
        Path file = options.directory().resolve(named.get());
        if (!Files.isRegularFile(file)) {
            throw PlatformReader.notFound(named.get());
        }
        return new PlatformReader().read(named.get(), Files.readAllBytes(file));
    }

    private static void refuseGit(String platform) {
        if (platform.contains("://") || platform.startsWith("git@")) {
            throw new IdpException(Problem.error(
                    CommandCode.NOT_SUPPORTED_YET,
                    Location.of(platform),
                    "a platform file in Git is not supported yet by this version of the engine",
                    "name a file"));
        }
    }

    private Optional<String> platformName() {
        return options.platform()
                .or(() -> Optional.ofNullable(options.variables().get(VARIABLE)))
                .filter(name -> !name.isEmpty());
    }

    private void refuseLockedUpdate() {
        if (options.locked() && options.updateLock()) {
            throw new IdpException(Problem.error(
                    CommandCode.LOCKED_AND_UPDATED,
                    Location.of("--locked"),
                    "found --update-lock beside it, which changes the lock that --locked keeps",
                    "use one of them"));
        }
    }

    Catalogs catalogs(Platform platform) {
        if (options.catalog().isPresent()) {
            String folder = options.catalog().get();
            return Catalogs.of(Map.of(
                    GIVEN_CATALOG, () -> Catalog.directory(options.directory().resolve(folder), folder, true)));
        }
        Path base = platformName()
                .map(name -> options.directory().resolve(name).toAbsolutePath().getParent())
                .orElse(options.directory());
        Map<String, Supplier<Catalog>> sources = new TreeMap<>();
        for (MapNode.Entry catalog : platform.catalogs().entries()) {
            sources.put(catalog.key(), () -> Catalog.open((MapNode) catalog.value(), base));
        }
        return Catalogs.of(sources);
    }

    private void checkShown(Workload workload) {
        for (String environment : options.environments()) {
            if (!workload.environments().contains(environment)) {
                throw new IdpException(Problem.error(
                        CommandCode.UNKNOWN_ENVIRONMENT,
                        Location.of("--env"),
                        "found the environment " + environment + ", which the workload does not have",
                        NearMiss.hint(environment, workload.environments())));
            }
        }
    }

    /** Reads the files that the descriptor's patterns can name; a pattern has a wildcard in its last name only. */
    private FileTree ownManifests(Workload workload) throws IOException {
        Map<TreePath, FileEntry> files = new TreeMap<>();
        for (String pattern : workload.resources()) {
            int slash = pattern.lastIndexOf('/');
            String folder = slash < 0 ? "" : pattern.substring(0, slash);
            Path directory = folder.isEmpty()
                    ? options.project()
                    : options.project()
                            .resolve(TreePath.parse(folder, workload.locate(RESOURCES))
                                    .toString());
            if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                read(directory, folder.isEmpty() ? "" : folder + "/", pattern, files);
            }
        }
        return FileTree.of(files);
    }

    private static void read(Path directory, String prefix, String pattern, Map<TreePath, FileEntry> files)
            throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String path = prefix + entry.getFileName();
                if (GenerateRequest.matches(pattern, path) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(TreePath.parse(path, Location.of(path)), FileEntry.of(Files.readAllBytes(entry), false));
                }
            }
        }
    }
}
