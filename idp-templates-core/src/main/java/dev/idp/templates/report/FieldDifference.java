package dev.idp.templates.report;

import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field that is one thing here and another there.
 *
 * @param path the field, as people write it
 * @param before its value here, or a dash
 * @param after its value there, or a dash
 */
record FieldDifference(String path, String before, String after) {
    private static final String NOTHING = "–";

    /** Goes into a list that differs as a whole, as long as both sides have as many elements: long lists differ in little. */
    static Stream<FieldDifference> in(FieldChange change) {
        return of(change.path().toString(), change.before(), change.after());
    }

    private static Stream<FieldDifference> of(String path, Optional<Node> before, Optional<Node> after) {
        if (before.equals(after)) {
            return Stream.empty();
        }
        Node old = before.orElse(null);
        Node fresh = after.orElse(null);
        if (old instanceof MapNode first && fresh instanceof MapNode second) {
            Set<String> keys = new LinkedHashSet<>(first.keys());
            keys.addAll(second.keys());
            return keys.stream().flatMap(key -> of(path + "." + key, first.get(key), second.get(key)));
        }
        if (old instanceof ListNode first
                && fresh instanceof ListNode second
                && first.items().size() == second.items().size()) {
            return IntStream.range(0, first.items().size())
                    .boxed()
                    .flatMap(i -> of(
                            path + "[" + i + "]",
                            Optional.of(first.items().get(i)),
                            Optional.of(second.items().get(i))));
        }
        return Stream.of(new FieldDifference(path, value(before), value(after)));
    }

    private static String value(Optional<Node> node) {
        return node.map(Words::value).orElse(NOTHING);
    }
}
