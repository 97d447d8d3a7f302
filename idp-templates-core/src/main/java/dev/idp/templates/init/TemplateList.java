package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.VersionState;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** Looks over a catalog: of each template it reads the newest version's {@code template.yaml}, and nothing else. */
public final class TemplateList {
    private static final String ENTITY = "template.yaml";
    private static final List<String> FIRST_CHOICE = List.of("released", "candidate", "deprecated", "yanked");

    private TemplateList() {}

    /**
     * Lists the templates of a catalog.
     *
     * @param catalog the catalog
     * @return one summary for each template, in the order of names
     */
    public static List<TemplateSummary> of(Catalog catalog) {
        return catalog.templates().stream()
                .sorted()
                .flatMap(name -> newest(catalog, name).map(version -> summary(catalog, name, version)).stream())
                .toList();
    }

    /**
     * Chooses the version that a person most probably wants.
     *
     * @param catalog the catalog
     * @param template the template's name
     * @return the highest released version, else the highest candidate, deprecated or yanked one; nothing for a template
     *     without versions
     */
    public static Optional<String> newest(Catalog catalog, String template) {
        List<String> ascending = catalog.versions(template);
        return FIRST_CHOICE.stream()
                .flatMap(state -> highest(catalog, template, ascending, state).stream())
                .findFirst();
    }

    /** Looks from the highest version down: the first look mostly hits. */
    private static Optional<String> highest(Catalog catalog, String template, List<String> ascending, String state) {
        for (int i = ascending.size() - 1; i >= 0; i--) {
            if (state(catalog, template, ascending.get(i)).equals(state)) {
                return Optional.of(ascending.get(i));
            }
        }
        return Optional.empty();
    }

    /** Takes {@code NAME[@VERSION]} apart; a version that is left out is the newest. */
    static TemplateSummary find(Catalog catalog, String reference, Location asked) {
        int at = reference.indexOf('@');
        String name = at < 0 ? reference : reference.substring(0, at);
        if (!catalog.templates().contains(name)) {
            throw new IdpException(Problem.error(
                    InitCode.UNKNOWN_TEMPLATE,
                    asked,
                    "found no template " + name + " in the catalog",
                    NearMiss.hint(name, catalog.templates())));
        }
        String version = at < 0 ? newest(catalog, name).orElse("") : reference.substring(at + 1);
        if (!catalog.versions(name).contains(version)) {
            throw new IdpException(Problem.error(
                    InitCode.UNKNOWN_TEMPLATE,
                    asked,
                    "found no version " + version + " of " + name + " in the catalog",
                    "versions: " + String.join(", ", catalog.versions(name))));
        }
        return summary(catalog, name, version);
    }

    static String state(Catalog catalog, String template, String version) {
        return catalog.state(template, version).map(VersionState::word).orElse("");
    }

    private static TemplateSummary summary(Catalog catalog, String name, String version) {
        TemplateHead head = catalog.file(name, version, ENTITY)
                .map(file -> TemplateHead.read(name + "@" + version + "/" + ENTITY, file.bytes()))
                .orElseGet(() -> new TemplateHead(MapNode.empty(), Optional.empty()));
        return new TemplateSummary(
                name,
                head.metadata().text("title").orElse(name),
                head.metadata().text("description").orElse("").strip().replaceAll("\\s+", " "),
                version,
                state(catalog, name, version),
                head.type().orElse(TemplateSummary.WORKLOAD));
    }
}
