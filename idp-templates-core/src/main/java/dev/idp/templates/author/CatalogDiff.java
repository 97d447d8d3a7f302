package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what a version changes for those who use another: parameters, and resources over the examples of both. */
public final class CatalogDiff {
    private final Generator generator = new Generator();
    private final CatalogFolder folder;
    private final Catalog catalog;

    private CatalogDiff(CatalogFolder folder) {
        this.folder = folder;
        this.catalog = folder.catalog();
    }

    /**
     * Compares two versions.
     *
     * @param folder the catalog
     * @param before {@code TEMPLATE@VERSION}
     * @param after {@code TEMPLATE@VERSION}
     * @return what the second changes
     * @throws IdpException where the catalog has no such version, or an example cannot be rendered
     */
    public static VersionDiff diff(CatalogFolder folder, String before, String after) {
        VersionFolder from = find(folder, before);
        VersionFolder to = find(folder, after);
        return new CatalogDiff(folder).diff(from, to);
    }

    static VersionFolder find(CatalogFolder folder, String reference) {
        return folder.versions().stream()
                .filter(version -> version.label().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IdpException(Problem.error(
                        AuthorCode.UNKNOWN_VERSION,
                        Location.of(folder.path(CatalogFolder.INDEX.toString())),
                        "found no version " + reference + " in this catalog",
                        NearMiss.hint(
                                reference,
                                folder.versions().stream()
                                        .map(VersionFolder::label)
                                        .toList()))));
    }

    private VersionDiff diff(VersionFolder before, VersionFolder after) {
        TemplateVersion was = CatalogExamples.load(folder, before);
        TemplateVersion is = CatalogExamples.load(folder, after);
        SortedMap<String, List<ResourceChange>> resources = new TreeMap<>();
        Map<String, Example> examples = new TreeMap<>();
        Example.of(folder, after).forEach(example -> examples.put(example.name(), example));
        for (Example old : Example.of(folder, before)) {
            Example fresh = examples.get(old.name());
            if (fresh != null) {
                compare(old, fresh, was, is, resources);
            }
        }
        return new VersionDiff(before.label(), after.label(), ParameterChanges.between(was, is), resources);
    }

    /** The same workload in both versions shows what the version changes; an example of each is the second best. */
    private void compare(
            Example old,
            Example fresh,
            TemplateVersion was,
            TemplateVersion is,
            SortedMap<String, List<ResourceChange>> resources) {
        Plan before = generator.plan(old.request(catalog, Purpose.LOOK));
        Plan after = moved(old, was, is).orElseGet(() -> generator.plan(fresh.request(catalog, Purpose.LOOK)));
        for (EnvironmentPlan environment : before.environments()) {
            after.environment(environment.environment())
                    .map(other -> ResourceChange.between(all(environment), all(other)))
                    .filter(changes -> !changes.isEmpty())
                    .ifPresent(changes -> resources.put(old.name() + " in " + environment.environment(), changes));
        }
    }

    private Optional<Plan> moved(Example example, TemplateVersion was, TemplateVersion is) {
        Workload workload = example.workload();
        Optional<MapNode> document = Example.parameters(workload, was.name(), was.version())
                .map(parameters -> using(workload.document(), parameters, is));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        FileTree moved = example.files().with("idp.yaml", YamlWriter.write(document.get()));
        try {
            return Optional.of(
                    generator.plan(new Example(example.label(), example.path(), moved).request(catalog, Purpose.LOOK)));
        } catch (IdpException needsMigration) {
            return Optional.empty();
        }
    }

    /** Names another version in the place of the one that the parameters are for. */
    private static MapNode using(MapNode descriptor, Pointer parameters, TemplateVersion version) {
        boolean need = parameters.tokens().contains("needs");
        Pointer reference = need ? parameters.parent() : Pointer.of("spec", "template");
        MapNode named =
                MapNode.empty().with(need ? "template" : "name", version.name()).with("version", version.version());
        MapNode document = descriptor;
        for (MapNode.Entry entry : named.entries()) {
            document = document.put(reference.then(entry.key()), entry.value());
        }
        return document;
    }

    private static List<Resource> all(EnvironmentPlan environment) {
        List<Resource> all = new ArrayList<>(environment.resources());
        environment.platformResources().values().forEach(all::addAll);
        return all;
    }
}
