package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Merges a strategic-merge patch that {@link PatchCheck} has no error for into a value. What the patch says keeps the
 * patch's origin, everything else keeps its own.
 */
final class Merger {
    private final ElementFinder finder;

    /**
     * Prepares for merging.
     *
     * @param finder whose rules to follow for the elements of lists
     */
    Merger(ElementFinder finder) {
        this.finder = finder;
    }

    /**
     * Merges a map.
     *
     * @param schema how the map merges
     * @param old what is there, if there is something
     * @param patch what to change
     * @return the merged map; nothing where the patch takes it away
     */
    Optional<MapNode> map(Schema schema, Optional<MapNode> old, MapNode patch) {
        String directive = patch.text(Directive.KEY).orElse("");
        if (directive.equals(Directive.DELETE)) {
            return Optional.empty();
        }
        Schema known = old.map(schema::of).orElse(schema).of(patch);
        MapNode merged =
                old.filter(map -> !directive.equals(Directive.REPLACE)).orElseGet(() -> MapNode.empty(patch.origin()));
        for (MapNode.Entry entry : patch.without(Directive.KEY).entries()) {
            merged = with(merged, entry, value(known.field(entry.key()), merged.get(entry.key()), entry.value()));
        }
        return Optional.of(merged);
    }

    private static MapNode with(MapNode map, MapNode.Entry patch, Optional<Node> value) {
        if (value.isEmpty()) {
            return map.without(patch.key());
        }
        Optional<Origin> before = map.get(patch.key()).map(Node::origin);
        boolean merged = before.equals(Optional.of(value.get().origin()));
        return merged
                ? map.with(patch.key(), value.get())
                : map.with(new MapNode.Entry(patch.key(), patch.keyOrigin(), value.get()));
    }

    private Optional<Node> value(Schema schema, Optional<Node> old, Node patch) {
        if (patch instanceof NullNode) {
            return Optional.empty();
        }
        if (patch instanceof MapNode map) {
            Optional<MapNode> before = old.filter(MapNode.class::isInstance).map(MapNode.class::cast);
            return map(schema, before, map).map(merged -> merged);
        }
        if (patch instanceof ListNode list) {
            ListNode before = old.filter(ListNode.class::isInstance)
                    .map(ListNode.class::cast)
                    .orElseGet(() -> new ListNode(List.of(), list.origin()));
            return Optional.of(list(schema, before, list));
        }
        return Optional.of(patch);
    }

    private ListNode list(Schema schema, ListNode old, ListNode patch) {
        if (schema instanceof Schema.Fields || schema instanceof Schema.Foreign) {
            return patch;
        }
        boolean replaces = patch.items().stream().anyMatch(Directive::isAlone);
        ListNode before = replaces ? new ListNode(List.of(), patch.origin()) : old;
        ListNode changes = new ListNode(
                patch.items().stream().filter(item -> !Directive.isAlone(item)).toList(), patch.origin());
        if (schema instanceof Schema.Keyed keyed) {
            return new ListNode(elements(keyed, before, changes), old.origin());
        }
        return schema instanceof Schema.Values ? new ListNode(values(before, changes), old.origin()) : patch;
    }

    private List<Node> elements(Schema.Keyed keyed, ListNode old, ListNode patch) {
        boolean patchOrders = finder.patchOrders(keyed.keys(), old, patch);
        List<Node> kept = new ArrayList<>(old.maps());
        List<Node> placed = new ArrayList<>();
        for (MapNode change : patch.maps()) {
            Optional<MapNode> before = finder.find(keyed.keys(), kept, change);
            Optional<MapNode> after = map(keyed.element(), before, change);
            if (before.isEmpty() || patchOrders) {
                before.ifPresent(kept::remove);
                after.ifPresent(placed::add);
            } else {
                replace(kept, before.get(), after);
            }
        }
        return finder.inOrder(kept, placed);
    }

    private static void replace(List<Node> kept, MapNode before, Optional<MapNode> after) {
        int place = kept.indexOf(before);
        if (after.isPresent()) {
            kept.set(place, after.get());
        } else {
            kept.remove(place);
        }
    }

    private List<Node> values(ListNode old, ListNode patch) {
        List<Node> kept = new ArrayList<>(old.items());
        List<Node> placed = new ArrayList<>();
        for (Node item : patch.items()) {
            boolean known = kept.contains(item);
            if (!known || finder.patchOrders(List.of(), old, patch)) {
                kept.remove(item);
                placed.add(item);
            }
        }
        return finder.inOrder(kept, placed);
    }
}
