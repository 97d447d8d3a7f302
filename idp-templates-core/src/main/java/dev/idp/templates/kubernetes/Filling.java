package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fills fields into maps where they are missing. */
final class Filling {
    private Filling() {}

    /**
     * Makes a map of the engine's own.
     *
     * @param entries keys and values in turn: text, whole numbers, truths, and nodes
     */
    static MapNode fields(Object... entries) {
        MapNode map = MapNode.empty();
        for (int i = 0; i < entries.length; i += 2) {
            map = map.with((String) entries[i], node(entries[i + 1]));
        }
        return map;
    }

    private static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof Boolean truth) {
            return new BooleanNode(truth, Origin.ENGINE);
        }
        return value instanceof String text
                ? new TextNode(text, Origin.ENGINE)
                : new NumberNode(BigDecimal.valueOf((Integer) value), Origin.ENGINE);
    }

    /** Lays defaults under a map, maps inside each other too. */
    static MapNode under(MapNode defaults, MapNode map) {
        MapNode filled = map;
        for (MapNode.Entry fallback : defaults.entries()) {
            Optional<Node> given = map.get(fallback.key()).filter(FieldMeaning::says);
            if (given.isEmpty()) {
                filled = filled.with(fallback.key(), fallback.value());
            } else if (given.get() instanceof MapNode inner && fallback.value() instanceof MapNode more) {
                filled = filled.with(fallback.key(), under(more, inner));
            }
        }
        return filled;
    }

    /** Changes a map somewhere inside, where it is there. */
    static MapNode inside(MapNode node, Pointer pointer, UnaryOperator<MapNode> change) {
        Optional<Node> value = node.at(pointer);
        return value.isPresent() && value.get() instanceof MapNode map ? node.put(pointer, change.apply(map)) : node;
    }

    /** Changes a map in a field, where it is there. */
    static MapNode inside(MapNode node, String key, UnaryOperator<MapNode> change) {
        Optional<MapNode> value = node.map(key);
        return value.isPresent() ? node.with(key, change.apply(value.get())) : node;
    }

    /** Changes each map of a list. */
    static MapNode each(MapNode node, String key, UnaryOperator<MapNode> change) {
        Optional<ListNode> list = node.list(key);
        if (list.isEmpty()) {
            return node;
        }
        List<Node> items = new ArrayList<>();
        list.get().items().forEach(item -> items.add(item instanceof MapNode map ? change.apply(map) : item));
        return node.with(key, new ListNode(items, list.get().origin()));
    }
}
