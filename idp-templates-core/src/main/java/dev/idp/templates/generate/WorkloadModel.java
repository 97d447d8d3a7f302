package dev.idp.templates.generate;

import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * Makes the data that manifest templates see: {@code workload}, {@code p}, {@code env}, and {@code needs} or, in the
 * template of a need, {@code need}.
 *
 * @param workload the descriptor
 */
record WorkloadModel(Workload workload) {
    private static final List<Pointer> FIELDS = List.of(
            Pointer.of("metadata", "name"),
            Pointer.of("spec", "system"),
            Pointer.of("spec", "owner"),
            Pointer.of("spec", "repository"));

    MapNode ofWorkload(EnvironmentModel environment, MapNode parameters, MapNode needs) {
        return common(environment, parameters).with("needs", needs);
    }

    MapNode ofNeed(String need, EnvironmentModel environment, MapNode parameters) {
        MapNode needs = (MapNode) workload.document().at(WorkloadNeed.ALL).orElseThrow();
        Node name = new TextNode(need, needs.entry(need).orElseThrow().keyOrigin());
        return common(environment, parameters).with("need", MapNode.empty().with("name", name));
    }

    private MapNode common(EnvironmentModel environment, MapNode parameters) {
        MapNode described = MapNode.empty(workload.document().origin());
        for (Pointer field : FIELDS) {
            Optional<Node> value = workload.document().at(field);
            described = value.isPresent() ? described.with(field.last(), value.get()) : described;
        }
        described = described.with("selector", workload.selector(environment.text("name")));
        return MapNode.empty().with("workload", described).with("p", parameters).with("env", environment.data());
    }
}
