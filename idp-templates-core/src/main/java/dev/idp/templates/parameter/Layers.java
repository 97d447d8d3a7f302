package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lays parameters over each other: the platform's over the schema's, the environment's over those, and so on. */
public final class Layers {
    private Layers() {}

    /**
     * Lays one map over another, as RFC 7396 (JSON Merge Patch) says: maps merge by key, lists and scalars replace, and
     * {@code null} takes the key out. A {@code null} is also taken out where the map around it is new, but one that
     * stands in a list stays.
     *
     * @param lower what is below; keys that only it has stay first and in order
     * @param upper what is above; what it says wins
     * @return the merged map at the place of the lower one (of the upper one where the lower one is empty); each value and
     *     key keeps its own origin
     */
    public static MapNode merge(MapNode lower, MapNode upper) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        lower.entries().forEach(entry -> entries.put(entry.key(), entry));
        for (MapNode.Entry entry : upper.entries()) {
            if (entry.value() instanceof NullNode) {
                entries.remove(entry.key());
            } else {
                entries.put(entry.key(), laid(Optional.ofNullable(entries.get(entry.key())), entry));
            }
        }
        Origin origin = lower.isEmpty() ? upper.origin() : lower.origin();
        return MapNode.of(entries.values(), origin);
    }

    /**
     * Finds what a layer takes out.
     *
     * @param layer a map
     * @return the pointers to each {@code null} that no list is around
     */
    static Set<Pointer> removals(MapNode layer) {
        Set<Pointer> removals = new TreeSet<>();
        collect(layer, Pointer.ROOT, removals);
        return removals;
    }

    private static void collect(Node node, Pointer at, Set<Pointer> removals) {
        if (node instanceof NullNode) {
            removals.add(at);
        } else if (node instanceof MapNode map) {
            map.entries().forEach(entry -> collect(entry.value(), at.then(entry.key()), removals));
        }
    }

    private static MapNode.Entry laid(Optional<MapNode.Entry> lower, MapNode.Entry upper) {
        if (!(upper.value() instanceof MapNode above)) {
            return upper;
        }
        if (lower.isPresent() && lower.get().value() instanceof MapNode below) {
            return new MapNode.Entry(upper.key(), lower.get().keyOrigin(), merge(below, above));
        }
        return new MapNode.Entry(upper.key(), upper.keyOrigin(), merge(MapNode.empty(above.origin()), above));
    }
}
