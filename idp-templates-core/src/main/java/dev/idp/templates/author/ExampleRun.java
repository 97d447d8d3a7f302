package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders examples, compares them with what is expected, and builds them with kustomize. */
final class ExampleRun {
    private final Generator generator = new Generator();
    private final CatalogFolder folder;
    private final Catalog catalog;
    private final Problems problems;

    ExampleRun(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.catalog = folder.catalog();
        this.problems = problems;
    }

    /** Plans an example; nothing where it cannot be planned, which is noted. */
    Optional<Plan> plan(Example example) {
        try {
            Plan plan = generator.plan(example.request(catalog, Purpose.CHECK));
            plan.problems().forEach(problem -> problems.add(folder.located(problem)));
            return Optional.of(plan);
        } catch (IdpException wrong) {
            wrong.problems().forEach(problem -> problems.add(folder.located(problem)));
            return Optional.empty();
        }
    }

    /** The files that are expected. Locks name the engine's version, which is no business of a template. */
    static FileTree files(Plan plan) {
        Map<TreePath, FileEntry> files = new TreeMap<>(plan.tree().files());
        files.keySet().removeIf(path -> path.names().contains(".idp"));
        return FileTree.of(files);
    }

    void compare(Example example, FileTree actual) {
        for (FileChange change : example.expected().diff(actual)) {
            String file = example.label() + "/" + Example.EXPECTED + "/" + change.path();
            problems.error(
                    AuthorCode.UNEXPECTED_RESULT,
                    new Location(file, firstDifference(change), 0, Pointer.ROOT),
                    message(change),
                    "look at the change; where it is meant: idp catalog test --update");
        }
    }

    private static String message(FileChange change) {
        if (change instanceof FileChange.Added) {
            return "comes out of the example and is not expected";
        }
        return change instanceof FileChange.Removed
                ? "is expected and does not come out of the example"
                : "comes out of the example with other content: " + line(((FileChange.Changed) change));
    }

    private static String line(FileChange.Changed changed) {
        int line = firstDifference(changed);
        return "found " + line(changed.after(), line) + ", expected " + line(changed.before(), line);
    }

    private static String line(FileEntry entry, int line) {
        List<String> lines = entry.text().lines().toList();
        return line <= lines.size() ? "\"" + lines.get(line - 1).strip() + "\"" : "no such line";
    }

    private static int firstDifference(FileChange change) {
        if (!(change instanceof FileChange.Changed changed)) {
            return 0;
        }
        List<String> before = changed.before().text().lines().toList();
        List<String> after = changed.after().text().lines().toList();
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return line + 1;
    }

    /** Builds all overlays of a plan; what comes out must be what was rendered. */
    int build(Example example, Plan plan, OverlayBuilder builder) {
        int built = 0;
        for (EnvironmentPlan environment : plan.environments()) {
            String label = example.label() + " in " + environment.environment();
            build(label, environment.files(), "overlay", environment.resources(), builder);
            built++;
            for (Map.Entry<String, List<Resource>> platform :
                    environment.platformResources().entrySet()) {
                build(label, environment.files(), "platform/" + platform.getKey(), platform.getValue(), builder);
                built++;
            }
        }
        return built;
    }

    private void build(
            String label, FileTree files, String place, Collection<Resource> expected, OverlayBuilder builder) {
        Map<ResourceId, MapNode> built = byId(built(files, place, builder));
        byId(expected).forEach((id, node) -> {
            if (!Optional.ofNullable(built.get(id)).equals(Optional.of(node))) {
                problems.error(
                        AuthorCode.OVERLAY_DIFFERS,
                        Location.of(label),
                        "kubectl kustomize " + place + " makes another " + id + " than was rendered",
                        "this is a fault of the engine: please report it with the template");
            }
        });
    }

    private List<Resource> built(FileTree files, String place, OverlayBuilder builder) {
        byte[] output = builder.build(files, place).getBytes(StandardCharsets.UTF_8);
        Problems unreadable = new Problems();
        List<Resource> built = Resources.of(YamlReader.readAll("kubectl kustomize " + place, output), unreadable);
        problems.addAll(unreadable.sorted());
        return built;
    }

    private static Map<ResourceId, MapNode> byId(Collection<Resource> resources) {
        Map<ResourceId, MapNode> byId = new TreeMap<>();
        resources.forEach(resource -> byId.put(resource.id(), resource.node()));
        return byId;
    }
}
