package dev.idp.templates.command;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.catalog.Surroundings;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.git.CommitFolder;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitSource;
import dev.idp.templates.git.GitTree;
import dev.idp.templates.git.GitTrees;
import dev.idp.templates.git.Tip;
import dev.idp.templates.lock.LockCheck;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Ground;
import dev.idp.templates.review.ReviewTemplate;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.ResourcePattern;
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

    private static final String DEFAULT_CATALOG = "default";
    private static final String VARIABLE = "IDP_PLATFORM";
    private static final TreePath PLATFORM_FILE = TreePath.of("platform.yaml");
    private static final Pointer RESOURCES = Pointer.of("spec", "resources");

    private final Options options;
    private final GitTrees git;
    private Optional<GitTree> repository = Optional.empty();

    Project(Options options) {
        this.options = options;
        this.git = new GitTrees(CacheFolder.of(options.variables(), options.directory()), access(), options.offline());
    }

    GitAccess access() {
        return GitAccess.of(options.credentials(), options.variables());
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
        return request(workload, platform);
    }

    private GenerateRequest request(Workload workload, Platform platform) throws IOException {
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
                Purpose.RELEASE);
    }

    Workload workload() throws IOException {
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
        if (isInRepository(named.get())) {
            return platformInRepository();
        }
        Path file = options.directory().resolve(named.get()).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw PlatformReader.notFound(named.get());
        }
        return withPolicies(new PlatformReader().read(named.get(), Files.readAllBytes(file)), file);
    }

    /** Adds the policies that are in folders beside a platform file. */
    static Platform withPolicies(Platform platform, Path file) throws IOException {
        return withPolicies(platform, folder -> {
            Path policies = file.resolveSibling(folder.toString());
            return Files.isDirectory(policies) ? TreeReader.read(policies) : FileTree.EMPTY;
        });
    }

    /** The policies are read from where the platform file is; a folder that is not there has no files. */
    private static Platform withPolicies(Platform platform, Folders folders) throws IOException {
        FileTree files = FileTree.EMPTY;
        for (TreePath folder : platform.policies()) {
            files = files.with(folders.read(folder).in(folder));
        }
        return platform.withPolicyFiles(files);
    }

    /** Reads a folder beside the platform file. */
    private interface Folders {
        FileTree read(TreePath folder) throws IOException;
    }

    private static boolean isInRepository(String name) {
        return GitSource.isRepository(name);
    }

    private Platform platformInRepository() throws IOException {
        GitTree place = repository().orElseThrow();
        String label = place.source().toString();
        TreePath file = TreePath.of(place.source().path().orElseThrow().name());
        FileEntry content = place.file(file).orElseThrow(() -> PlatformReader.notFound(label));
        return withPolicies(new PlatformReader().read(label, content.bytes()), place::folder);
    }

    static boolean hasPlatform(Tip tip) {
        return tip.file(PLATFORM_FILE).isPresent();
    }

    /** Reads the platform that a commit of the GitOps repository holds, and its catalogs. */
    Ground ground(Tip tip) throws IOException {
        CommitFolder root = tip.beside(PLATFORM_FILE);
        String label = root.source().toString();
        FileEntry content = root.file(PLATFORM_FILE).orElseThrow(() -> PlatformReader.notFound(label));
        Platform platform = withPolicies(new PlatformReader().read(label, content.bytes()), root::folder);
        return new Ground(
                platform, catalogsOf(platform, options.directory(), Optional.of(root)), review(platform, root));
    }

    private static ReviewTemplate review(Platform platform, CommitFolder root) throws IOException {
        if (platform.review().isEmpty()) {
            return ReviewTemplate.bundled();
        }
        TreePath path = platform.review().get();
        String label = root.source().url() + "@" + root.source().ref() + ":" + path;
        FileEntry file = root.file(path).orElseThrow(() -> PlatformReader.notFound(label));
        return ReviewTemplate.of(label, file.bytes());
    }

    /** Opens the place of the platform file, where it is in a repository; once, so that one run sees one commit. */
    private Optional<GitTree> repository() throws IOException {
        Optional<String> named = platformName().filter(Project::isInRepository);
        if (repository.isEmpty() && named.isPresent()) {
            GitSource place =
                    GitSource.parse(named.get(), Location.of(options.platform().isPresent() ? "--platform" : VARIABLE));
            Optional<TreePath> file = place.path().or(() -> Optional.of(PLATFORM_FILE));
            repository = Optional.of(git.open(place.with(place.ref(), file, place.asked())));
        }
        return repository;
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

    Catalogs catalogs(Platform platform) throws IOException {
        return options.catalog().isPresent() ? givenCatalog(options.catalog().get()) : catalogsOf(platform);
    }

    private Catalogs givenCatalog(String given) {
        Surroundings here = new Surroundings(options.directory(), Optional.empty(), git, options.artifacts());
        return Catalogs.of(Map.of(GIVEN_CATALOG, () -> Catalog.open(given, Location.of("--catalog"), here)));
    }

    private Catalogs catalogsOf(Platform platform) throws IOException {
        Path base = platformName()
                .filter(name -> !isInRepository(name))
                .map(name -> options.directory().resolve(name).toAbsolutePath().getParent())
                .orElse(options.directory());
        return catalogsOf(platform, base, repository().map(CommitFolder.class::cast));
    }

    private Catalogs catalogsOf(Platform platform, Path base, Optional<CommitFolder> beside) {
        Surroundings around = new Surroundings(base, beside, git, options.artifacts());
        Map<String, Supplier<Catalog>> sources = new TreeMap<>();
        for (MapNode.Entry catalog : platform.catalogs().entries()) {
            sources.put(catalog.key(), () -> Catalog.open((MapNode) catalog.value(), around));
        }
        return Catalogs.of(sources);
    }

    /** The catalog that new workloads start from: {@code default}, else the first by name. */
    Catalog catalog(Platform platform) throws IOException {
        Catalogs catalogs = catalogs(platform);
        return catalogs.get(
                catalogs.names().contains(DEFAULT_CATALOG)
                        ? DEFAULT_CATALOG
                        : catalogs.names().get(0));
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
                if (ResourcePattern.matches(pattern, path) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(TreePath.parse(path, Location.of(path)), FileEntry.of(Files.readAllBytes(entry), false));
                }
            }
        }
    }
}
