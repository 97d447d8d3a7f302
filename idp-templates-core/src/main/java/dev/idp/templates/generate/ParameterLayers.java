package dev.idp.templates.generate;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lays parameters over each other, those of the workload and those of its needs: schema default, then what all
 * environments share, then what the environment says.
 *
 * @param workload the descriptor, with {@code --set} folded in
 * @param templates the templates, whose schemas decide
 */
record ParameterLayers(Workload workload, UsedTemplates templates) {
    private static final Pointer PARAMETERS = Pointer.of("parameters");

    /** What all environments share; it must satisfy the schemas alone, for it makes the base. */
    Parameters shared(Problems problems) {
        return layers(List.of(Pointer.of("spec")), problems);
    }

    Parameters of(String environment, Problems problems) {
        return layers(List.of(Pointer.of("spec"), Pointer.of("spec", "environments", environment)), problems);
    }

    private Parameters layers(List<Pointer> levels, Problems problems) {
        Schema schema = templates.template().parameters();
        MapNode own = checked(
                schema, levels.stream().map(level -> level.then(PARAMETERS)).toList(), problems);
        SortedMap<String, MapNode> needs = new TreeMap<>();
        for (Map.Entry<String, TemplateVersion> need : templates.needs().entrySet()) {
            Pointer parameters = Pointer.of("needs", need.getKey()).then(PARAMETERS);
            needs.put(
                    need.getKey(),
                    checked(
                            need.getValue().parameters(),
                            levels.stream().map(level -> level.then(parameters)).toList(),
                            problems));
        }
        return new Parameters(own, needs);
    }

    private MapNode checked(Schema schema, List<Pointer> levels, Problems problems) {
        MapNode values = schema.resolve(levels.stream().map(this::written).toList());
        schema.check(values, levels.get(levels.size() - 1), problems);
        return values;
    }

    /** The parameters as they are written; where none are, an empty map at the place that would hold them. */
    private MapNode written(Pointer pointer) {
        return workload.document()
                .at(pointer)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> MapNode.empty(around(pointer).origin()));
    }

    private MapNode around(Pointer pointer) {
        Pointer parent = pointer.parent();
        return workload.document()
                .at(parent)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> around(parent));
    }

    /** Notes what environments say for needs that the workload does not have. */
    void checkNeedNames(List<String> environments, Problems problems) {
        for (String environment : environments) {
            Pointer needs = Pointer.of("spec", "environments", environment, "needs");
            workload.document()
                    .at(needs)
                    .map(map -> ((MapNode) map).keys())
                    .ifPresent(names -> names.stream()
                            .filter(name -> !templates.needs().containsKey(name))
                            .forEach(name -> problems.add(NeedOutputs.unknownNeed(
                                    name,
                                    templates.needs().keySet(),
                                    workload.document().locateKey(needs.then(name))))));
        }
    }

    /** Warns of needs whose outputs nobody takes, in no environment, planned or not. */
    void checkUse(List<EnvironmentInputs> planned, Problems problems) {
        if (workload.needs().isEmpty()) {
            return;
        }
        List<Parameters> all = new ArrayList<>();
        planned.forEach(environment -> all.add(environment.parameters()));
        Set<String> names = planned.stream().map(EnvironmentInputs::name).collect(Collectors.toSet());
        workload.environments().stream()
                .filter(environment -> !names.contains(environment))
                .forEach(environment -> all.add(of(environment, new Problems())));
        for (WorkloadNeed need : workload.needs()) {
            if (all.stream().noneMatch(parameters -> parameters.refersTo(need.name()))) {
                problems.warning(
                        GenerateCode.UNUSED_NEED,
                        workload.document().locateKey(need.pointer()),
                        "found the need " + need.name() + ", whose outputs no parameter takes",
                        "take one, such as env: {NAME: {need: " + need.name()
                                + ", output: OUTPUT}}, or remove the need");
            }
        }
    }
}
