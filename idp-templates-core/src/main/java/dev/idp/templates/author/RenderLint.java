package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renders a version with the values at the ends of its schema, in environments that have and lack whatever one may have
 * or lack, and in both shadows.
 */
final class RenderLint {
    /** A template that stops itself says that values do not go together: that is its right. */
    private static final int STOPPED = 1706;

    private final Generator generator = new Generator();
    private final CatalogFolder folder;
    private final Catalog catalog;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    RenderLint(CatalogFolder folder, Catalog catalog, Problems problems) {
        this.folder = folder;
        this.catalog = catalog;
        this.problems = problems;
    }

    /**
     * Checks a version with one of its examples.
     *
     * @param version the version
     * @param example a workload that uses it
     * @param vary whether its parameters are varied too
     * @return how many cases were rendered
     */
    int check(TemplateVersion version, Example example, boolean vary) {
        Workload workload = example.workload();
        Optional<Pointer> place = Example.parameters(workload, version.name(), version.version());
        if (place.isEmpty()) {
            noteUnused(version, workload);
            return 0;
        }
        Platform platform = LintPlatform.of(version.requires());
        MapNode document = bare(workload.document());
        if (!render(document, platform, platform.environments(), "in the example " + example.name())) {
            return 1;
        }
        return vary ? 1 + vary(version, document, place.get(), platform) : 1;
    }

    private void noteUnused(TemplateVersion version, Workload workload) {
        problems.error(
                AuthorCode.NO_EXAMPLE,
                workload.locate(Pointer.of("spec", "template")),
                "found an example that does not use " + version.label(),
                "name it under spec.template, or under spec.needs");
    }

    private int vary(TemplateVersion version, MapNode document, Pointer place, Platform platform) {
        MapNode base = document.at(place)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
        List<ParameterCases.Case> cases = new ParameterCases(version.parameters(), base).all();
        for (ParameterCases.Case one : cases) {
            MapNode varied = NeedStandIn.added(document.put(place, one.parameters()));
            render(varied, platform, LintPlatform.bounds(platform), "found with " + one.what());
        }
        return cases.size();
    }

    /** Leaves only what the template makes. */
    private static MapNode bare(MapNode document) {
        MapNode bare = document;
        for (String field : List.of("resources", "patches", "adopt", "waivers")) {
            bare = bare.remove(Pointer.of("spec", field));
        }
        return bare;
    }

    private boolean render(MapNode document, Platform platform, Collection<String> environments, String when) {
        MapNode all = MapNode.empty();
        for (String environment : environments) {
            all = all.with(environment, MapNode.empty());
        }
        Workload workload = new Workload(document.put(LintPlatform.environments(), all));
        try {
            generator.plan(Example.request(workload, FileTree.EMPTY, platform, catalog, Purpose.CHECK));
            return true;
        } catch (IdpException wrong) {
            wrong.problems().forEach(problem -> note(problem, when));
            return false;
        }
    }

    private void note(Problem found, String when) {
        Problem problem = folder.located(found);
        String key = problem.code().id() + problem.location() + problem.message();
        if (problem.severity() == Severity.ERROR && problem.code().number() != STOPPED && known.add(key)) {
            String hint = problem.hint().isEmpty() ? when : problem.hint() + "; " + when;
            problems.add(Problem.error(problem.code(), problem.location(), problem.message(), hint));
        }
    }
}
