package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two values have in common, as far as a patch can add the rest in the right order. */
final class Common {
    private Common() {}

    /**
     * Compares two values.
     *
     * @param schema how they merge
     * @param a one value; what is common is taken from it
     * @param b the other value
     * @return the part that is the same in both; nothing where there is none
     */
    static Optional<Node> of(Schema schema, Node a, Node b) {
        if (a.equals(b)) {
            return Optional.of(a);
        }
        if (a instanceof MapNode mapA && b instanceof MapNode mapB) {
            Schema schemaA = schema.of(a);
            return schemaA.equals(schema.of(b)) ? ofMaps(schemaA, mapA, mapB).map(map -> map) : Optional.empty();
        }
        if (a instanceof ListNode listA && b instanceof ListNode listB) {
            return ofLists(schema, listA, listB);
        }
        return Optional.empty();
    }

    private static Optional<MapNode> ofMaps(Schema schema, MapNode a, MapNode b) {
        List<MapNode.Entry> common = new ArrayList<>();
        for (MapNode.Entry entry : a.entries()) {
            b.get(entry.key())
                    .flatMap(other -> of(schema.field(entry.key()), entry.value(), other))
                    .ifPresent(value -> common.add(new MapNode.Entry(entry.key(), entry.keyOrigin(), value)));
        }
        return common.isEmpty() ? Optional.empty() : Optional.of(MapNode.of(common, a.origin()));
    }

    private static Optional<Node> ofLists(Schema schema, ListNode a, ListNode b) {
        if (schema instanceof Schema.Values) {
            return list(a, a.items().stream().filter(b.items()::contains).toList());
        }
        if (schema instanceof Schema.Keyed keyed) {
            return MergeKey.shared(keyed.keys(), a, b)
                    .flatMap(key -> list(a, key.isSingle() ? elements(keyed, key, a, b) : tail(a, b)));
        }
        return Optional.empty();
    }

    private static Optional<Node> list(ListNode a, List<Node> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(new ListNode(items, a.origin()));
    }

    private static List<Node> elements(Schema.Keyed keyed, MergeKey key, ListNode a, ListNode b) {
        Map<List<String>, MapNode> others = key.index(b);
        List<Node> common = new ArrayList<>();
        for (MapNode element : a.maps()) {
            Optional.ofNullable(others.get(key.identity(element)))
                    .flatMap(other -> element(keyed.element(), key, element, other))
                    .ifPresent(common::add);
        }
        return common;
    }

    /** An element of which nothing but the name is common would say nothing. */
    private static Optional<MapNode> element(Schema schema, MergeKey key, MapNode a, MapNode b) {
        if (a.equals(b)) {
            return Optional.of(a);
        }
        return key.isAlike(a, b)
                ? ofMaps(schema, a, b)
                        .filter(map -> map.keys().size() > key.fields().size())
                : Optional.empty();
    }

    /** With two key fields kustomize appends what the base has to what a patch has, so only the tail can be common. */
    private static List<Node> tail(ListNode a, ListNode b) {
        int length = 0;
        while (length < Math.min(a.items().size(), b.items().size())
                && a.items()
                        .get(a.items().size() - 1 - length)
                        .equals(b.items().get(b.items().size() - 1 - length))) {
            length++;
        }
        return a.items().subList(a.items().size() - length, a.items().size());
    }
}
