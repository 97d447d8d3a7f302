package dev.idp.templates.workload;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an application team runs, as its descriptor says it. All reading is by the descriptor's own nodes, so that every
 * value knows its line.
 *
 * @param document the whole descriptor, valid against its schema
 */
public record Workload(MapNode document) {
    /** Where the descriptor gives parameters for all environments. */
    public static final Pointer PARAMETERS = Pointer.of("spec", "parameters");

    private MapNode spec() {
        return document.map("spec").orElseThrow();
    }

    /**
     * Returns the workload's name.
     *
     * @return a DNS label
     */
    public String name() {
        return document.map("metadata")
                .flatMap(metadata -> metadata.text("name"))
                .orElseThrow();
    }

    /**
     * Returns the team.
     *
     * @return a Backstage group
     */
    public String owner() {
        return spec().text("owner").orElseThrow();
    }

    /**
     * Returns the tenant.
     *
     * @return a DNS label
     */
    public String system() {
        return spec().text("system").orElseThrow();
    }

    /**
     * Returns the repository that may publish this workload.
     *
     * @return host and path, where the descriptor names it
     */
    public Optional<String> repository() {
        return spec().text("repository");
    }

    /**
     * Returns the template that the workload follows.
     *
     * @return name and version
     */
    public TemplateReference template() {
        MapNode template = spec().map("template").orElseThrow();
        return new TemplateReference(
                template.text("name").orElseThrow(), template.text("version").orElseThrow());
    }

    /**
     * Returns the parameters that hold in all environments.
     *
     * @return the map as written; empty where there is none
     */
    public MapNode parameters() {
        return spec().map("parameters").orElseGet(() -> MapNode.empty(spec().origin()));
    }

    /**
     * Returns the names of the workload's environments.
     *
     * @return in the order of the descriptor
     */
    public Set<String> environments() {
        return environmentSettings().keys();
    }

    /**
     * Returns where the parameters of one environment stand.
     *
     * @param environment its name
     * @return the pointer into the descriptor
     */
    public static Pointer parametersPointer(String environment) {
        return Pointer.of("spec", "environments", environment, "parameters");
    }

    /**
     * Returns what the workload needs.
     *
     * @return in the order of the descriptor
     */
    public List<WorkloadNeed> needs() {
        MapNode needs = spec().map("needs").orElseGet(MapNode::empty);
        return needs.keys().stream()
                .map(name -> {
                    MapNode need = needs.map(name).orElseThrow();
                    return new WorkloadNeed(
                            name,
                            new TemplateReference(
                                    need.text("template").orElseThrow(),
                                    need.text("version").orElseThrow()));
                })
                .toList();
    }

    /**
     * Returns the labels that select the workload's pods, for ever.
     *
     * @param environment where it runs; a name that is none of the workload's for what all environments share
     * @return those of a workload that ran before, else {@code app.kubernetes.io/name: NAME}
     */
    public MapNode selector(String environment) {
        return document.at(Pointer.of("spec", "environments", environment, "adopt", "selector"))
                .or(() -> document.at(Pointer.of("spec", "adopt", "selector")))
                .map(MapNode.class::cast)
                .orElseGet(() -> MapNode.empty(document.origin())
                        .with(
                                "app.kubernetes.io/name",
                                document.at(Pointer.of("metadata", "name")).orElseThrow()));
    }

    private MapNode environmentSettings() {
        return spec().map("environments").orElseThrow();
    }

    /**
     * Returns the patterns of the team's own manifests.
     *
     * @return paths relative to the descriptor, {@code *} in the last name
     */
    public List<String> resources() {
        return spec().list("resources").map(list -> list.texts()).orElse(List.of());
    }

    /**
     * Returns the team's patches.
     *
     * @return in the order of the descriptor
     */
    public List<WorkloadPatch> patches() {
        return Patches.of(spec());
    }

    /**
     * Returns the exceptions from policies that the team asks for.
     *
     * @return in the order of the descriptor
     */
    public List<WorkloadWaiver> waivers() {
        return Waivers.of(spec());
    }

    /**
     * Returns the exceptions that have ended.
     *
     * @param date a day
     * @return those whose last day is before it, in the order of the descriptor
     */
    public List<WorkloadWaiver> waiversExpiredOn(LocalDate date) {
        return waivers().stream().filter(waiver -> waiver.isExpiredOn(date)).toList();
    }

    /**
     * Finds the place to show for a field.
     *
     * @param pointer the field
     * @return its location, or that of the nearest field around it
     */
    public Location locate(Pointer pointer) {
        return document.locate(pointer);
    }
}
