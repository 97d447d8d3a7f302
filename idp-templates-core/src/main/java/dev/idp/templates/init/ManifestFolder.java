package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a folder of manifests: kustomizations with their overlays, a folder for each environment, or plain files, which
 * hold for all environments alike.
 */
public final class ManifestFolder {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("production", "prod", "development", "dev", "staging", "stage", "testing", "test");

    private final FileTree files;
    private final Set<String> environments;
    private final Problems problems = new Problems();

    private ManifestFolder(FileTree files, Set<String> environments) {
        this.files = files;
        this.environments = environments;
    }

    /**
     * Reads the manifests.
     *
     * @param files the files, under their paths in the folder
     * @param environments the names of the platform's environments
     * @return the objects of each environment
     */
    public static OldManifests read(FileTree files, Set<String> environments) {
        ManifestFolder folder = new ManifestFolder(files, environments);
        return new OldManifests(folder.read(), folder.problems.sorted());
    }

    private SortedMap<String, List<Resource>> read() {
        KustomizeBuild kustomize = new KustomizeBuild(files, problems);
        Set<String> kustomizations = kustomize.folders();
        return kustomizations.isEmpty() ? shared(plain(kustomize)) : overlays(kustomize, kustomizations);
    }

    private SortedMap<String, List<Resource>> plain(KustomizeBuild kustomize) {
        SortedMap<String, List<Resource>> found = new TreeMap<>();
        for (TreePath path : files.files().keySet()) {
            if (KustomizeBuild.isYaml(path)) {
                found.computeIfAbsent(environment(path), name -> new ArrayList<>())
                        .addAll(kustomize.documents(path.toString()));
            }
        }
        return found;
    }

    private String environment(TreePath path) {
        return path.names().size() > 1 ? environment(path.names().get(0)).orElse(OldManifests.ALL) : OldManifests.ALL;
    }

    /** What stands beside the folders of environments belongs to each of them. */
    private SortedMap<String, List<Resource>> shared(SortedMap<String, List<Resource>> found) {
        SortedMap<String, List<Resource>> all = new TreeMap<>();
        List<Resource> common = found.getOrDefault(OldManifests.ALL, List.of());
        for (Map.Entry<String, List<Resource>> entry : found.entrySet()) {
            if (found.size() == 1 || !entry.getKey().equals(OldManifests.ALL)) {
                List<Resource> resources = new ArrayList<>(found.size() == 1 ? List.of() : common);
                resources.addAll(entry.getValue());
                all.put(entry.getKey(), once(resources));
            }
        }
        return all;
    }

    private List<Resource> once(List<Resource> resources) {
        Map<ResourceId, Resource> byId = new LinkedHashMap<>();
        for (Resource resource : resources) {
            Resource before = byId.putIfAbsent(resource.id(), resource);
            if (before != null) {
                problems.warning(
                        InitCode.DEFINED_TWICE,
                        resource.node().locate(Pointer.of("metadata", "name")),
                        "found " + resource.id() + " a second time, first in "
                                + before.node().locate(Pointer.ROOT),
                        "the first one is taken; remove the other, or name one folder with --from");
            }
        }
        return List.copyOf(byId.values());
    }

    private SortedMap<String, List<Resource>> overlays(KustomizeBuild kustomize, Set<String> folders) {
        Set<String> roots = new TreeSet<>(folders);
        folders.forEach(folder -> roots.removeAll(kustomize.references(folder)));
        SortedMap<String, List<Resource>> found = new TreeMap<>();
        for (String root : roots) {
            overlay(root, roots.size() == 1)
                    .ifPresent(environment -> found.put(environment, once(kustomize.build(root))));
        }
        kustomize.reportUnlisted();
        reportKinds(found);
        return found;
    }

    /** Finds the environment of an overlay; the only one stands for all environments if it has no other name. */
    private Optional<String> overlay(String root, boolean only) {
        String last = root.substring(root.lastIndexOf('/') + 1);
        Optional<String> environment =
                environment(last).or(() -> only ? Optional.of(OldManifests.ALL) : Optional.empty());
        if (environment.isEmpty()) {
            problems.add(Problem.warning(
                    InitCode.NOT_UNDERSTOOD,
                    Location.of(root + "/kustomization.yaml"),
                    "found an overlay " + last + ", which is none of the platform's environments "
                            + String.join(", ", environments),
                    "it is left out; rename its folder, or add the environment to the platform"));
        }
        return environment;
    }

    /** An overlay may bring objects of its own; that its kinds differ is seldom meant. */
    private void reportKinds(SortedMap<String, List<Resource>> found) {
        Map<String, String> kinds = new TreeMap<>();
        found.forEach((environment, resources) -> resources.stream()
                .filter(resource -> OldWorkload.KINDS.contains(resource.kind()))
                .forEach(resource -> {
                    String before = kinds.computeIfAbsent(resource.name(), name -> resource.kind());
                    if (!before.equals(resource.kind())) {
                        problems.warning(
                                InitCode.KIND_DIFFERS,
                                resource.node().locate(Pointer.of("kind")),
                                "found " + resource.id() + " in " + environment + ", a " + before + " elsewhere",
                                "one template makes one kind: give the environments the same first");
                    }
                }));
    }

    private Optional<String> environment(String folder) {
        String name = OTHER_NAMES.getOrDefault(folder, folder);
        return environments.contains(folder)
                ? Optional.of(folder)
                : Optional.of(name).filter(environments::contains);
    }

    /** Reads the documents of one file leniently; what is no object is reported. */
    static List<Resource> resources(String file, byte[] bytes, Problems problems) {
        Problems found = new Problems();
        List<Resource> resources = new ArrayList<>();
        try {
            for (Node document : LenientYaml.readAll(file, bytes, found)) {
                add(document, resources, found);
            }
        } catch (IdpException unreadable) {
            found.addAll(unreadable.problems());
        }
        found.sorted()
                .forEach(problem -> problems.warning(
                        InitCode.UNREADABLE_MANIFEST, problem.location(), problem.message(), problem.hint()));
        return resources;
    }

    private static void add(Node document, List<Resource> resources, Problems problems) {
        if (document instanceof MapNode map
                && map.text("kind").filter("List"::equals).isPresent()) {
            map.list("items").ifPresent(items -> items.items().forEach(item -> add(item, resources, problems)));
        } else {
            resources.addAll(Resources.of(List.of(document), problems));
        }
    }
}
