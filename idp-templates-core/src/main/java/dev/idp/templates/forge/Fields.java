package dev.idp.templates.forge;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads fields of a map that an API answered with.
 *
 * @param map the map
 * @param trouble words for a field that is not there
 */
record Fields(MapNode map, ApiTrouble trouble) {
    /** Returns a text; empty where the field is absent or null. */
    String text(String key) {
        return map.text(key).orElse("");
    }

    String needed(String key) {
        return map.text(key).filter(text -> !text.isEmpty()).orElseThrow(() -> absent(key));
    }

    long number(String key) {
        return number(map, key).orElseThrow(() -> absent(key));
    }

    static Optional<Long> number(MapNode map, String key) {
        return map.get(key)
                .filter(NumberNode.class::isInstance)
                .map(node -> ((NumberNode) node).value())
                .filter(value -> value.scale() == 0 && value.signum() > 0 && value.precision() <= 18)
                .map(java.math.BigDecimal::longValue);
    }

    boolean isTrue(String key) {
        return map.truth(key).orElse(false);
    }

    /** Tells whether a field is there, and not null. */
    boolean has(String key) {
        return map.get(key).filter(node -> !node.type().equals("null")).isPresent();
    }

    Fields below(String key) {
        return new Fields(map.map(key).orElseGet(MapNode::empty), trouble);
    }

    /** Returns one text of each map of a list; texts of the list stand for themselves. */
    List<String> names(String list, String key) {
        return map.list(list).map(ListNode::items).orElse(List.of()).stream()
                .flatMap(item -> name(item, key))
                .toList();
    }

    private static Stream<String> name(Node item, String key) {
        return item instanceof MapNode each
                ? each.text(key).stream()
                : new ListNode(List.of(item), item.origin()).texts().stream();
    }

    private RuntimeException absent(String key) {
        return trouble.unexpected("a pull request without " + key);
    }
}
