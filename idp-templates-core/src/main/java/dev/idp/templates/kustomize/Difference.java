package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;

/** The strategic-merge patch that makes kustomize turn one map into another whose values have the same types. */
final class Difference {
    private static final Node NOTHING = new NullNode(Origin.ENGINE);

    private Difference() {}

    /**
     * Compares two maps.
     *
     * @param schema the maps' own
     * @param from what is there
     * @param to what it has to become; see {@link TypeChanges} for what may not differ
     * @return the patch; empty where the maps are equal
     */
    static MapNode of(Schema schema, MapNode from, MapNode to) {
        MapNode patch = MapNode.empty(to.origin());
        for (MapNode.Entry entry : to.entries()) {
            Node old = from.get(entry.key()).orElse(NOTHING);
            if (!old.equals(entry.value())) {
                Node value = value(schema.field(entry.key()), old, entry.value());
                patch = patch.with(new MapNode.Entry(entry.key(), entry.keyOrigin(), value));
            }
        }
        for (String key : from.keys()) {
            patch = to.get(key).isPresent() ? patch : patch.with(key, NOTHING);
        }
        return patch;
    }

    private static Node value(Schema schema, Node from, Node to) {
        if (from instanceof MapNode mapFrom && to instanceof MapNode mapTo) {
            return of(schema.of(from), mapFrom, mapTo);
        }
        if (from instanceof ListNode listFrom && to instanceof ListNode listTo) {
            return ListDifference.of(schema, listFrom, listTo);
        }
        return to;
    }
}
