package dev.idp.templates.init;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.Optional;

/** Leaves out of a descriptor what its template's defaults say. */
final class MinimalParameters {
    private MinimalParameters() {}

    static MapNode of(MapNode document, Schema schema) {
        MapNode parameters = document.at(Workload.PARAMETERS)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
        return document.put(Workload.PARAMETERS, without(parameters, schema.withDefaults(MapNode.empty())));
    }

    /** A map that is only its defaults says nothing; one that has no default says that it is there. */
    static MapNode without(MapNode given, MapNode defaults) {
        MapNode kept = given;
        for (MapNode.Entry entry : given.entries()) {
            Optional<Node> fallback = defaults.get(entry.key());
            if (fallback.equals(Optional.of(entry.value()))) {
                kept = kept.without(entry.key());
            } else if (entry.value() instanceof MapNode inner
                    && fallback.isPresent()
                    && fallback.get() instanceof MapNode under) {
                MapNode less = without(inner, under);
                kept = less.isEmpty() ? kept.without(entry.key()) : kept.with(entry.key(), less);
            }
        }
        return kept;
    }
}
