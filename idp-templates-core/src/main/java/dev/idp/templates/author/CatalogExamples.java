package dev.idp.templates.author;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Runs the examples of a catalog: golden tests, whose expectations stand beside them. */
public final class CatalogExamples {
    private CatalogExamples() {}

    /**
     * How a test ended.
     *
     * @param problems what was found
     * @param examples how many examples were rendered
     * @param overlays how many overlays were built
     */
    public record Report(List<Problem> problems, int examples, int overlays) {
        /** Copies the problems. */
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Renders every example, compares it with its {@code expected/}, and builds its overlays.
     *
     * @param folder the catalog
     * @param builder builds overlays
     * @return what was found
     * @throws IdpException where overlays cannot be built at all
     */
    public static Report test(CatalogFolder folder, OverlayBuilder builder) {
        return test(folder, version -> true, builder);
    }

    static Report test(CatalogFolder folder, Predicate<VersionFolder> chosen, OverlayBuilder builder) {
        Problems problems = new Problems();
        ExampleRun test = new ExampleRun(folder, problems);
        List<Example> examples = examples(folder, chosen);
        int overlays = 0;
        for (Example example : examples) {
            Optional<Plan> plan = test.plan(example);
            if (plan.isPresent()) {
                test.compare(example, ExampleRun.files(plan.get()));
                overlays += test.build(example, plan.get(), builder);
            }
        }
        return new Report(problems.sorted(), examples.size(), overlays);
    }

    private static List<Example> examples(CatalogFolder folder, Predicate<VersionFolder> chosen) {
        return folder.versions().stream()
                .filter(chosen)
                .flatMap(version -> Example.of(folder, version).stream())
                .toList();
    }

    /**
     * Writes expectations anew, and what the index says of candidates.
     *
     * @param folder the catalog
     * @return the catalog as it is to be; a released version keeps its entry
     * @throws IdpException where an example cannot be rendered
     */
    public static CatalogFolder updated(CatalogFolder folder) {
        return updated(folder, version -> true);
    }

    static CatalogFolder updated(CatalogFolder folder, Predicate<VersionFolder> chosen) {
        Problems problems = new Problems();
        ExampleRun test = new ExampleRun(folder, problems);
        Map<TreePath, FileEntry> files = new TreeMap<>(folder.files().files());
        for (Example example : examples(folder, chosen)) {
            test.plan(example).ifPresent(plan -> expect(example, plan, files));
        }
        problems.throwIfErrors();
        IndexText index = index(folder, chosen);
        files.put(CatalogFolder.INDEX, FileEntry.ofText(index.text()));
        return new CatalogFolder(folder.label(), FileTree.of(files));
    }

    private static void expect(Example example, Plan plan, Map<TreePath, FileEntry> files) {
        TreePath expected = example.path().resolve(Example.EXPECTED);
        files.keySet().removeIf(path -> path.isIn(expected));
        files.putAll(ExampleRun.files(plan).in(expected).files());
    }

    private static IndexText index(CatalogFolder folder, Predicate<VersionFolder> chosen) {
        MapNode templates = folder.index().map("templates").orElseThrow();
        IndexText text = new IndexText(
                folder.path(CatalogFolder.INDEX.toString()),
                folder.files().get(CatalogFolder.INDEX).orElseThrow().text());
        for (VersionFolder version : folder.versions().stream().filter(chosen).toList()) {
            String digest = load(folder, version).digest();
            Optional<MapNode> entry =
                    templates.map(version.template()).flatMap(versions -> versions.map(version.version()));
            text = listed(text, version, entry, digest);
        }
        return text;
    }

    private static IndexText listed(IndexText text, VersionFolder version, Optional<MapNode> entry, String digest) {
        if (entry.isEmpty()) {
            return text.add(version.template(), version.version(), digest);
        }
        boolean candidate = entry.get().text("state").map("candidate"::equals).orElse(true);
        boolean differs = !entry.get().text("digest").equals(Optional.of(digest));
        return candidate && differs ? text.set(version.template(), version.version(), "digest", digest) : text;
    }

    static TemplateVersion load(CatalogFolder folder, VersionFolder version) {
        Location asked = Location.of(folder.path(version.path().toString()));
        return folder.catalog().find(version.template(), version.version(), asked, asked);
    }
}
