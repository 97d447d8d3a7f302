package dev.idp.templates.policy;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** Tells which labels a selector of Kubernetes selects: with {@code matchLabels} and {@code matchExpressions}, or plain. */
final class Selector {
    private Selector() {}

    /** Asks a selector with {@code matchLabels} and {@code matchExpressions}; an empty one selects everything. */
    static boolean selects(MapNode selector, MapNode labels) {
        boolean plain = selector.map("matchLabels")
                .map(wanted -> containsAll(labels, wanted))
                .orElse(true);
        return plain
                && selector.list("matchExpressions").map(ListNode::maps).orElse(List.of()).stream()
                        .allMatch(expression -> holds(expression, labels));
    }

    /** Tells whether labels have all of certain others, as the plain selector of a Service asks. */
    static boolean containsAll(MapNode labels, MapNode wanted) {
        return wanted.entries().stream()
                .allMatch(label -> labels.get(label.key()).equals(Optional.of(label.value())));
    }

    private static boolean holds(MapNode expression, MapNode labels) {
        Optional<String> value = expression.text("key").flatMap(labels::text);
        List<String> values = expression.list("values").map(ListNode::texts).orElse(List.of());
        return switch (expression.text("operator").orElse("")) {
            case "In" -> value.filter(values::contains).isPresent();
            case "NotIn" -> value.filter(values::contains).isEmpty();
            case "Exists" -> value.isPresent();
            case "DoesNotExist" -> value.isEmpty();
            default -> false;
        };
    }
}
