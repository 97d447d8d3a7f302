package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what is wrong with a catalog, or with one of its versions, before anybody uses it. */
public final class CatalogLint {
    private final CatalogFolder folder;
    private final Problems problems = new Problems();
    private final Map<VersionFolder, TemplateVersion> loaded = new LinkedHashMap<>();

    private CatalogLint(CatalogFolder folder) {
        this.folder = folder;
    }

    /**
     * Checks a whole catalog.
     *
     * @param folder the catalog
     * @return what was found and how much was looked at
     * @throws IdpException where there is no index
     */
    public static Report lint(CatalogFolder folder) {
        return lint(folder, version -> true);
    }

    static Report lint(CatalogFolder folder, Predicate<VersionFolder> chosen) {
        return new CatalogLint(folder).run(chosen);
    }

    /**
     * What was found.
     *
     * @param problems errors and warnings, where they stand in the catalog
     * @param versions how many versions were checked
     * @param renders how many sets of parameters were rendered
     */
    public record Report(List<Problem> problems, int versions, int renders) {
        /** Copies the problems. */
        public Report {
            problems = List.copyOf(problems);
        }
    }

    private Report run(Predicate<VersionFolder> chosen) {
        IndexLint index = new IndexLint(folder, problems);
        index.checkEntries();
        Catalog catalog = folder.catalog();
        folder.versions().forEach(version -> load(version, catalog));
        RenderLint renders = new RenderLint(folder, catalog, problems);
        List<VersionFolder> versions = folder.versions().stream().filter(chosen).toList();
        int rendered = 0;
        for (VersionFolder version : versions) {
            rendered += check(version, index, renders);
        }
        return new Report(problems.sorted(), versions.size(), rendered);
    }

    /** Checks one version, and tells how many sets of parameters were rendered. */
    private int check(VersionFolder version, IndexLint index, RenderLint renders) {
        VersionLint texts = new VersionLint(folder, version, problems);
        texts.checkNames();
        texts.checkTexts();
        new HygieneLint(folder, problems).check(version);
        TemplateVersion found = loaded.get(version);
        if (found == null) {
            return 0;
        }
        index.checkDigest(found);
        texts.checkParameters(found);
        new ManifestLint(folder, found, problems).check();
        new OutputsLint(folder, problems).check(version, found);
        before(version).ifPresent(earlier -> new MigrationLint(folder, problems).check(earlier, found));
        return render(version, found, renders);
    }

    private void load(VersionFolder version, Catalog catalog) {
        try {
            Location asked = Location.of(folder.path(version.path().toString()));
            loaded.put(version, catalog.find(version.template(), version.version(), asked, asked));
        } catch (IdpException wrong) {
            wrong.problems().forEach(problem -> problems.add(folder.located(problem)));
        }
    }

    private Optional<TemplateVersion> before(VersionFolder version) {
        return loaded.entrySet().stream()
                .filter(other -> other.getKey().template().equals(version.template()))
                .filter(other -> other.getKey().number().compareTo(version.number()) < 0)
                .map(Map.Entry::getValue)
                .reduce((first, second) -> second);
    }

    private int render(VersionFolder folderOf, TemplateVersion version, RenderLint renders) {
        if (version.type() == TemplateType.LIBRARY) {
            return 0;
        }
        List<Example> examples = Example.of(folder, folderOf);
        if (examples.isEmpty()) {
            noteNoExample(folderOf, version);
        }
        Optional<Example> richest =
                examples.stream().max(Comparator.comparingInt(Example::length).thenComparing(Example::name));
        int rendered = 0;
        for (Example example : examples) {
            rendered += render(version, example, richest.get().equals(example), renders);
        }
        return rendered;
    }

    private int render(TemplateVersion version, Example example, boolean vary, RenderLint renders) {
        try {
            return renders.check(version, example, vary);
        } catch (IdpException wrong) {
            wrong.problems().forEach(problem -> problems.add(folder.located(problem)));
            return 0;
        }
    }

    private void noteNoExample(VersionFolder folderOf, TemplateVersion version) {
        problems.error(
                AuthorCode.NO_EXAMPLE,
                Location.of(folder.path(folderOf.path() + "/examples")),
                "found no example of " + version.label(),
                "write examples/NAME/idp.yaml, a workload that uses it");
    }
}
