package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a map, a list and a scalar change into each other, and scalars that cannot take each other's style. Kustomize
 * cannot do that in one patch: the old value has to go first.
 */
final class TypeChanges {
    private TypeChanges() {}

    /**
     * Takes out of a map what changes its type.
     *
     * @param schema the map's own
     * @param from the map
     * @param to what it becomes
     * @return {@code from} without the entries whose value has another type in {@code to}, at any depth that a patch
     *     reaches
     */
    static MapNode removed(Schema schema, MapNode from, MapNode to) {
        MapNode kept = from;
        for (MapNode.Entry entry : from.entries()) {
            Optional<Node> target = to.get(entry.key());
            if (target.isPresent()) {
                Optional<Node> value = kept(schema.field(entry.key()), entry.value(), target.get());
                kept = value.isPresent()
                        ? kept.with(new MapNode.Entry(entry.key(), entry.keyOrigin(), value.get()))
                        : kept.without(entry.key());
            }
        }
        return kept;
    }

    private static Optional<Node> kept(Schema schema, Node from, Node to) {
        if (from instanceof MapNode mapFrom && to instanceof MapNode mapTo) {
            Schema inner = schema.of(from);
            return inner.equals(schema.of(to)) ? Optional.of(removed(inner, mapFrom, mapTo)) : Optional.empty();
        }
        if (from instanceof ListNode listFrom && to instanceof ListNode listTo) {
            return Optional.of(schema instanceof Schema.Keyed keyed ? elements(keyed, listFrom, listTo) : from);
        }
        boolean scalars = from instanceof Scalar && to instanceof Scalar;
        return scalars && (from.equals(to) || !suffersFromStyle(from, to)) ? Optional.of(from) : Optional.empty();
    }

    /**
     * Kustomize writes a new value in the style of the old one. After a quoted text a number becomes text, and a text that
     * begins with a tab becomes unreadable after a block.
     */
    static boolean suffersFromStyle(Node from, Node to) {
        return to instanceof TextNode text
                ? text.value().replaceFirst("\\A\n+", "").startsWith("\t")
                : from instanceof TextNode;
    }

    private static ListNode elements(Schema.Keyed keyed, ListNode from, ListNode to) {
        Optional<MergeKey> key = MergeKey.shared(keyed.keys(), from, to).filter(MergeKey::isSingle);
        if (key.isEmpty() || key.get().suffersFromStyle(from, to)) {
            return from;
        }
        Map<List<String>, MapNode> targets = key.get().index(to);
        List<Node> kept = new ArrayList<>();
        for (MapNode element : from.maps()) {
            MapNode target = targets.getOrDefault(key.get().identity(element), element);
            kept.add(removed(keyed.element(), element, target));
        }
        return new ListNode(kept, from.origin());
    }
}
