package dev.idp.templates.generate;

import dev.idp.templates.yaml.MapNode;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Complete parameters for one environment, or for all together.
 *
 * @param workload those of the workload's template
 * @param needs those of each need's template, by the need's name
 */
record Parameters(MapNode workload, SortedMap<String, MapNode> needs) {
    Parameters withWorkload(MapNode other) {
        return new Parameters(other, needs);
    }

    boolean refersTo(String need) {
        return Stream.concat(Stream.of(workload), needs.values().stream())
                .flatMap(values -> OutputReference.in(values).stream())
                .anyMatch(reference -> reference.need().equals(need));
    }
}
