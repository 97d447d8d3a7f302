package dev.idp.templates.init;

import java.util.List;

/**
 * What a person wants to know of one template version before using it.
 *
 * @param summary name, version, state, and what it is for
 * @param parameters its parameters, each map before what is in it
 * @param resources the kinds that a plan without own wishes makes, each with how many of it, sorted
 * @param possible kinds that its manifests can make beside these, sorted
 * @param versions all versions of the template, newest first, each with its state
 * @param changelog what changed from version to version, as Markdown; empty where the version has none
 */
public record TemplateDescription(
        TemplateSummary summary,
        List<ParameterDescription> parameters,
        List<Count> resources,
        List<String> possible,
        List<State> versions,
        String changelog) {
    /** Copies the lists. */
    public TemplateDescription {
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        possible = List.copyOf(possible);
        versions = List.copyOf(versions);
    }

    /**
     * How many resources of one kind there are.
     *
     * @param kind the kind
     * @param number from 1
     */
    public record Count(String kind, int number) {}

    /**
     * Who may use a version.
     *
     * @param version the version
     * @param state {@code candidate}, {@code released}, {@code deprecated} or {@code yanked}
     */
    public record State(String version, String state) {}
}
