package dev.idp.templates.generate;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * Lays the parameters of a workload over each other: schema default, then {@code spec.parameters}, then those of the
 * environment.
 *
 * @param workload the descriptor, with {@code --set} folded in
 * @param schema the template's parameters
 */
record ParameterLayers(Workload workload, Schema schema) {
    /** What all environments share; it must satisfy the schema alone, for it makes the base. */
    MapNode shared(Problems problems) {
        return checked(List.of(workload.parameters()), Workload.PARAMETERS, problems);
    }

    MapNode of(String environment, Problems problems) {
        return checked(
                List.of(workload.parameters(), workload.parametersOf(environment)),
                Workload.parametersPointer(environment),
                problems);
    }

    private MapNode checked(List<MapNode> layers, Pointer at, Problems problems) {
        MapNode values = schema.resolve(layers);
        schema.check(values, at, problems);
        return values;
    }
}
