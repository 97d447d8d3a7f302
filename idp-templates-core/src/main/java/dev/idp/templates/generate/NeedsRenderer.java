package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders what provides a workload's needs in one environment; a need that takes outputs of another comes after it. */
final class NeedsRenderer {
    private final SortedMap<String, TemplateVersion> templates;
    private final CompiledManifests manifests;
    private final WorkloadModel model;
    private final EnvironmentModel environment;
    private final Map<String, MapNode> parameters;
    private final Problems problems;
    private final SortedMap<String, MapNode> outputs = new TreeMap<>();
    private final SortedMap<String, List<Resource>> resources = new TreeMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<String> underWay = new ArrayList<>();

    NeedsRenderer(
            UsedTemplates templates,
            CompiledManifests manifests,
            WorkloadModel model,
            EnvironmentModel environment,
            Parameters parameters,
            Problems problems) {
        this.templates = templates.needs();
        this.manifests = manifests;
        this.model = model;
        this.environment = environment;
        this.parameters = parameters.needs();
        this.problems = problems;
    }

    /** Renders all needs. */
    void render() {
        templates.keySet().forEach(this::render);
    }

    /** Returns the resources of all needs, in the order of their names. */
    List<Resource> resources() {
        return resources.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the outputs of all needs by need and output. */
    MapNode outputs() {
        MapNode all = MapNode.empty();
        for (Map.Entry<String, MapNode> need : outputs.entrySet()) {
            all = all.with(need.getKey(), need.getValue());
        }
        return all;
    }

    /**
     * Puts outputs where parameters refer to them.
     *
     * @param values complete parameters
     * @param pointer where they stand in the descriptor
     */
    MapNode filled(MapNode values, Pointer pointer) {
        return (MapNode)
                OutputReference.fill(values, pointer, this::value).orElseGet(() -> MapNode.empty(values.origin()));
    }

    private Optional<Node> value(OutputReference reference) {
        if (!templates.containsKey(reference.need())) {
            problems.add(NeedOutputs.unknownNeed(reference.need(), templates.keySet(), reference.locate("need")));
            return Optional.empty();
        }
        if (underWay.contains(reference.need())) {
            noteCycle(reference);
            return Optional.empty();
        }
        render(reference.need());
        if (failed.contains(reference.need())) {
            return Optional.empty();
        }
        return NeedOutputs.value(reference, outputs.getOrDefault(reference.need(), MapNode.empty()), problems);
    }

    private void noteCycle(OutputReference reference) {
        problems.error(
                GenerateCode.NEED_CYCLE,
                reference.locate("need"),
                "found needs that take each other's outputs: " + String.join(" > ", underWay) + " > "
                        + reference.need(),
                "take one of these references out");
    }

    private MapNode filled(String need) {
        Pointer pointer = Pointer.of("spec", "needs", need, "parameters");
        return filled(Objects.requireNonNull(parameters.get(need)), pointer);
    }

    private void render(String need) {
        if (outputs.containsKey(need)) {
            return;
        }
        underWay.add(need);
        TemplateVersion template = Objects.requireNonNull(templates.get(need));
        MapNode data = model.ofNeed(need, environment, filled(need));
        String label = need + " of " + template.label();
        List<MapNode> printed = printed(need, template, data);
        outputs.put(need, NeedOutputs.of(label, printed, problems));
        resources.put(need, Resources.of(manifests.of(template).render(data, problems), problems));
        underWay.remove(need);
    }

    /** Prints the outputs of a need, and remembers where that fails. */
    private List<MapNode> printed(String need, TemplateVersion template, MapNode data) {
        Problems found = new Problems();
        List<MapNode> printed = manifests.outputsOf(template).render(data, found);
        problems.addAll(found.sorted());
        if (found.hasErrors()) {
            failed.add(need);
        }
        return printed;
    }
}
