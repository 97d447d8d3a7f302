package dev.idp.templates.command;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.kustomize.Kubectl;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds manifests on the disk, file by file, so that any number of them fits. What is built from other files is built:
 * folders that this engine wrote, and kustomizations that no other one builds on.
 */
final class ManifestFiles {
    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final String ENVIRONMENT_FILE = "environment.yaml";
    private static final YamlLimits LIMITS = new YamlLimits(64 << 20, 64, 5_000_000, 1 << 20, 512);

    private final Path directory;
    private final String environment;
    private final Problems problems;
    private final Consumer<List<Resource>> taker;
    private int files;

    ManifestFiles(Path directory, String environment, Problems problems, Consumer<List<Resource>> taker) {
        this.directory = directory;
        this.environment = environment;
        this.problems = problems;
        this.taker = taker;
    }

    int files() {
        return files;
    }

    void read(String path) throws IOException {
        Path place = directory.resolve(path);
        if (Files.isDirectory(place)) {
            folder(place);
        } else if (Files.isRegularFile(place)) {
            file(place);
        } else {
            throw new IdpException(Problem.error(
                    CommandCode.NO_MANIFESTS,
                    Location.of(path),
                    "found nothing, expected manifests",
                    "name a file or a folder that exists"));
        }
    }

    private void folder(Path folder) throws IOException {
        Set<Path> kustomizations = new TreeSet<>();
        plain(folder, kustomizations);
        Set<Path> roots = new TreeSet<>(kustomizations);
        for (Path kustomization : kustomizations) {
            roots.removeAll(references(kustomization));
        }
        for (Path root : roots) {
            files++;
            String label = label(root);
            documents("kubectl kustomize " + label, built(root, label).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String built(Path root, String label) throws IOException {
        Kubectl.Result result = Kubectl.kustomize(root, ".");
        if (result instanceof Kubectl.Built built) {
            return built.text();
        }
        throw new IdpException(
                result instanceof Kubectl.Refused refused
                        ? Problem.error(
                                CommandCode.KUSTOMIZATION_FAILED,
                                Location.of(label),
                                "kubectl kustomize refuses the folder: " + refused.reason(),
                                "mend the kustomization, or name files that are built already")
                        : Problem.error(
                                CommandCode.KUSTOMIZATION_FAILED,
                                Location.of(label),
                                "found a kustomization, and no kubectl to build it with",
                                Kubectl.INSTALL));
    }

    /** Reads manifests that stand for themselves; files below a kustomization are its own. */
    private void plain(Path folder, Set<Path> kustomizations) throws IOException {
        if (Files.isRegularFile(folder.resolve(ENVIRONMENT_FILE)) && Files.isDirectory(folder.resolve(".idp"))) {
            written(folder);
            return;
        }
        boolean built = KUSTOMIZATIONS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
        if (built) {
            kustomizations.add(folder);
        }
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (built) {
                    kustomizationsBelow(entry, kustomizations);
                } else {
                    plain(entry, kustomizations);
                }
            } else if (!built && isYaml(entry) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                file(entry);
            }
        }
    }

    private static void kustomizationsBelow(Path folder, Set<Path> kustomizations) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(path -> KUSTOMIZATIONS.contains(path.getFileName().toString()))
                    .forEach(path -> kustomizations.add(path.getParent()));
        }
    }

    /** A folder that this engine wrote is of one environment, and of others than the asked one nobody spoke. */
    private void written(Path folder) throws IOException {
        Path file = folder.resolve(ENVIRONMENT_FILE);
        MapNode about = (MapNode) YamlReader.read(label(file), Files.readAllBytes(file));
        if (!about.textAt(Pointer.of("spec", "environment")).orElse("").equals(environment)) {
            return;
        }
        files++;
        FileTree tree = TreeReader.read(folder);
        Problems found = new Problems();
        List<Resource> resources = new ArrayList<>(OverlayReader.read(tree, found));
        found.sorted()
                .forEach(problem -> problems.add(problem.at(new Location(
                        label(folder) + "/" + problem.location().file(),
                        problem.location().line(),
                        problem.location().column(),
                        problem.location().pointer()))));
        taker.accept(resources);
        Path platform = folder.resolve("platform");
        if (Files.isDirectory(platform)) {
            for (Path namespace : entries(platform)) {
                for (Path manifest : entries(namespace)) {
                    if (isYaml(manifest)
                            && !KUSTOMIZATIONS.contains(manifest.getFileName().toString())) {
                        file(manifest);
                    }
                }
            }
        }
    }

    private void file(Path file) throws IOException {
        files++;
        documents(label(file), Files.readAllBytes(file));
    }

    private void documents(String label, byte[] bytes) {
        try {
            Problems found = new Problems();
            List<Resource> resources = Resources.of(YamlReader.readAll(label, bytes, LIMITS), found);
            problems.addAll(found.sorted());
            taker.accept(resources);
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
        }
    }

    /** Lists the folders that a kustomization builds on. */
    private static Set<Path> references(Path folder) throws IOException {
        Set<Path> references = new TreeSet<>();
        for (String name : KUSTOMIZATIONS) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                for (String line : Files.readAllLines(file)) {
                    String entry = line.strip().replaceFirst("^-\\s*", "").replaceAll("^[\"']|[\"']$", "");
                    if (line.strip().startsWith("-") && !entry.contains(":") && !entry.isEmpty()) {
                        references.add(folder.resolve(entry).normalize());
                    }
                }
            }
        }
        return references;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private String label(Path path) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there).toString() : path.toString();
    }
}
