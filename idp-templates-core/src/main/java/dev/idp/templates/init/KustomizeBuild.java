package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds kustomizations that others wrote, as far as this engine understands them: what it does not is reported, and
 * what it says is left out.
 */
final class KustomizeBuild {
    private static final List<String> FILES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final Set<String> UNDERSTOOD = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "namespace",
            "namePrefix",
            "nameSuffix",
            "images",
            "patches",
            "patchesStrategicMerge",
            "patchesJson6902",
            "replicas",
            "commonLabels",
            "labels",
            "commonAnnotations",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions");

    private final FileTree files;
    private final Problems problems;
    private final Set<String> used = new TreeSet<>();

    KustomizeBuild(FileTree files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static boolean isYaml(TreePath path) {
        return path.name().endsWith(".yaml") || path.name().endsWith(".yml");
    }

    /** Finds the folders that have a kustomization; the empty text is the folder itself. */
    Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        files.files().keySet().stream()
                .filter(path -> FILES.contains(path.name()))
                .forEach(path -> folders.add(parent(path.toString())));
        return folders;
    }

    /** Finds the folders that a kustomization builds on. */
    Set<String> references(String folder) {
        Set<String> references = new TreeSet<>();
        MapNode file = kustomization(folder);
        for (String field : List.of("resources", "bases")) {
            texts(file, field)
                    .forEach(entry ->
                            resolve(folder, entry).filter(folders()::contains).ifPresent(references::add));
        }
        return references;
    }

    List<Resource> build(String folder) {
        MapNode file = kustomization(folder);
        reportUnknown(file);
        List<Resource> resources = new ArrayList<>();
        for (String field : List.of("resources", "bases")) {
            texts(file, field).forEach(entry -> resources.addAll(entry(folder, entry, file)));
        }
        new KustomizeGenerators(this, folder, problems).add(file, resources);
        List<Resource> patched = new KustomizePatches(this, folder, file, problems).apply(resources);
        return new KustomizeTransformers(file).apply(patched);
    }

    private void reportUnknown(MapNode file) {
        file.keys().stream()
                .filter(key -> !UNDERSTOOD.contains(key))
                .forEach(key -> problems.warning(
                        InitCode.NOT_UNDERSTOOD,
                        file.locateKey(Pointer.of(key)),
                        "found " + key + ", which is not read here",
                        "build the overlay with kubectl kustomize, and name the result with --from"));
    }

    private List<Resource> entry(String folder, String entry, MapNode file) {
        Optional<String> path =
                entry.contains("://") || entry.contains("?ref=") ? Optional.empty() : resolve(folder, entry);
        if (path.isPresent() && folders().contains(path.get())) {
            return build(path.get());
        }
        if (path.isPresent() && text(path.get()).isPresent()) {
            return documents(path.get());
        }
        problems.warning(
                InitCode.NOT_UNDERSTOOD,
                file.locate(Pointer.of("resources")),
                "found " + entry + ", which is not in the folder that --from names",
                "name the folder above both, or build the overlay first");
        return List.of();
    }

    List<Resource> documents(String path) {
        used.add(path);
        return ManifestFolder.resources(path, text(path).orElse("").getBytes(StandardCharsets.UTF_8), problems);
    }

    Optional<String> text(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return files.get(TreePath.parse(path, Location.of(path))).map(entry -> entry.text());
        } catch (IdpException unsafe) {
            return Optional.empty();
        }
    }

    void use(String path) {
        used.add(path);
    }

    /** Names files with manifests that no kustomization uses. */
    void reportUnlisted() {
        for (TreePath path : files.files().keySet()) {
            String file = path.toString();
            boolean manifest = isYaml(path) && !FILES.contains(path.name()) && !used.contains(file);
            if (manifest
                    && text(file).filter(content -> content.contains("kind:")).isPresent()) {
                problems.warning(
                        InitCode.NOT_LISTED,
                        Location.of(file),
                        "found a manifest that no kustomization lists",
                        "it is left out; list it, or remove it");
            }
        }
    }

    private MapNode kustomization(String folder) {
        for (String name : FILES) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            Optional<String> text = text(path);
            if (text.isPresent()) {
                List<Node> documents = LenientYaml.readAll(path, text.get().getBytes(StandardCharsets.UTF_8), problems);
                return documents.stream()
                        .filter(MapNode.class::isInstance)
                        .map(MapNode.class::cast)
                        .findFirst()
                        .orElseGet(MapNode::empty);
            }
        }
        return MapNode.empty();
    }

    static List<String> texts(MapNode file, String field) {
        return file.list(field).map(ListNode::items).orElse(List.of()).stream()
                .filter(Scalar.class::isInstance)
                .map(item -> ((Scalar) item).asText())
                .toList();
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Follows a relative path; nothing where it leaves the folder. */
    static Optional<String> resolve(String folder, String path) {
        List<String> names = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/", -1)));
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.equals(".") && !name.isEmpty()) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
