package dev.idp.templates.generate;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A parameter whose value is what a need hands over: {@code {need: NAME, output: OUTPUT}}.
 *
 * @param need the need's name
 * @param output the output's name
 * @param node what is written there
 * @param pointer where it stands
 */
record OutputReference(String need, String output, MapNode node, Pointer pointer) {
    private static final Set<String> KEYS = Set.of("need", "output");

    static Optional<OutputReference> of(Node node, Pointer pointer) {
        if (node instanceof MapNode map && Set.copyOf(map.keys()).equals(KEYS)) {
            Optional<String> output = map.text("output");
            return map.text("need")
                    .filter(need -> output.isPresent())
                    .map(need -> new OutputReference(need, output.orElseThrow(), map, pointer));
        }
        return Optional.empty();
    }

    /** Lists the references in a value, at any depth. */
    static List<OutputReference> in(Node value) {
        List<OutputReference> found = new ArrayList<>();
        fill(value, Pointer.ROOT, reference -> {
            found.add(reference);
            return Optional.empty();
        });
        return found;
    }

    /**
     * Puts values in place of references.
     *
     * @param value any value
     * @param pointer where it stands
     * @param outputs gives the value of a reference; nothing for one that is not there, which leaves its place too
     * @return a copy without references; nothing where the value itself was one that is not there
     */
    static Optional<Node> fill(Node value, Pointer pointer, Function<OutputReference, Optional<Node>> outputs) {
        Optional<OutputReference> reference = of(value, pointer);
        if (reference.isPresent()) {
            return outputs.apply(reference.get());
        }
        if (value instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>();
            for (MapNode.Entry entry : map.entries()) {
                fill(entry.value(), pointer.then(entry.key()), outputs)
                        .ifPresent(node -> entries.add(new MapNode.Entry(entry.key(), entry.keyOrigin(), node)));
            }
            return Optional.of(MapNode.of(entries, map.origin()));
        }
        return Optional.of(value instanceof ListNode list ? fillItems(list, pointer, outputs) : value);
    }

    private static Node fillItems(ListNode list, Pointer pointer, Function<OutputReference, Optional<Node>> outputs) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            fill(list.items().get(i), pointer.then(i), outputs).ifPresent(items::add);
        }
        return new ListNode(items, list.origin());
    }

    Location locate(String field) {
        Location place = node.locate(Pointer.of(field));
        return new Location(place.file(), place.line(), place.column(), pointer.then(field));
    }
}
