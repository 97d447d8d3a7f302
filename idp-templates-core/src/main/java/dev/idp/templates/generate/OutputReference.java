package dev.idp.templates.generate;

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
 * @param node where it stands
 */
record OutputReference(String need, String output, MapNode node) {
    private static final Set<String> KEYS = Set.of("need", "output");

    static Optional<OutputReference> of(Node node) {
        if (node instanceof MapNode map && Set.copyOf(map.keys()).equals(KEYS)) {
            Optional<String> output = map.text("output");
            return map.text("need")
                    .filter(need -> output.isPresent())
                    .map(need -> new OutputReference(need, output.orElseThrow(), map));
        }
        return Optional.empty();
    }

    /** Lists the references in a value, at any depth. */
    static List<OutputReference> in(Node value) {
        List<OutputReference> found = new ArrayList<>();
        fill(value, reference -> {
            found.add(reference);
            return Optional.empty();
        });
        return found;
    }

    /**
     * Puts values in place of references.
     *
     * @param value any value
     * @param outputs gives the value of a reference; nothing for one that is not there, which leaves its place too
     * @return a copy without references; nothing where the value itself was one that is not there
     */
    static Optional<Node> fill(Node value, Function<OutputReference, Optional<Node>> outputs) {
        Optional<OutputReference> reference = of(value);
        if (reference.isPresent()) {
            return outputs.apply(reference.get());
        }
        if (value instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>();
            for (MapNode.Entry entry : map.entries()) {
                fill(entry.value(), outputs)
                        .ifPresent(node -> entries.add(new MapNode.Entry(entry.key(), entry.keyOrigin(), node)));
            }
            return Optional.of(MapNode.of(entries, map.origin()));
        }
        if (value instanceof ListNode list) {
            return Optional.of(new ListNode(
                    list.items().stream()
                            .flatMap(item -> fill(item, outputs).stream())
                            .toList(),
                    list.origin()));
        }
        return Optional.of(value);
    }
}
