package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patch that makes kustomize turn one list into another, order included. Kustomize puts the elements of a patch
 * first, in the patch's order, and what is left of the base after them.
 */
final class ListDifference {
    private static final MapNode REPLACE = MapNode.empty().with(Directive.KEY, Directive.REPLACE);

    private ListDifference() {}

    /**
     * Compares two lists that are not equal.
     *
     * @param schema how they merge
     * @param from what is there
     * @param to what it has to become
     * @return the list to put into the patch
     */
    static ListNode of(Schema schema, ListNode from, ListNode to) {
        if (schema instanceof Schema.Values) {
            return values(from, to);
        }
        if (schema instanceof Schema.Keyed keyed) {
            Optional<MergeKey> key = MergeKey.shared(keyed.keys(), from, to);
            if (key.isEmpty() || key.get().suffersFromStyle(from, to)) {
                return replaced(to);
            }
            return key.get().isSingle() ? elements(keyed.element(), key.get(), from, to) : front(key.get(), from, to);
        }
        return to;
    }

    private static ListNode replaced(ListNode to) {
        List<Node> items = new ArrayList<>();
        items.add(REPLACE);
        items.addAll(to.items());
        return new ListNode(items, to.origin());
    }

    /** Text is its own key: what stands before the untouched end is repeated, so that the new ones fall into place. */
    private static ListNode values(ListNode from, ListNode to) {
        if (!isSubsequence(from.items(), to.items())) {
            return replaced(to);
        }
        int end = to.items().size();
        int rest = from.items().size();
        while (rest > 0 && to.items().get(end - 1).equals(from.items().get(rest - 1))) {
            end--;
            rest--;
        }
        return new ListNode(to.items().subList(0, end), to.origin());
    }

    private static boolean isSubsequence(List<Node> some, List<Node> all) {
        int found = 0;
        for (Node item : all) {
            found += found < some.size() && some.get(found).equals(item) ? 1 : 0;
        }
        return found == some.size();
    }

    /** With two key fields a patch can only put new elements in front of all that is there. */
    private static ListNode front(MergeKey key, ListNode from, ListNode to) {
        int added = to.items().size() - from.items().size();
        if (added < 0 || !to.items().subList(added, to.items().size()).equals(from.items())) {
            return replaced(to);
        }
        ListNode front = new ListNode(to.items().subList(0, added), to.origin());
        boolean isNew =
                Collections.disjoint(key.index(front).keySet(), key.index(from).keySet());
        return isNew ? front : replaced(to);
    }

    private static ListNode elements(Schema schema, MergeKey key, ListNode from, ListNode to) {
        Map<List<String>, MapNode> old = key.index(from);
        List<Node> patch = new ArrayList<>();
        for (MapNode element : to.maps().subList(0, untouchedFrom(from.maps(), to.maps()))) {
            MapNode before = old.get(key.identity(element));
            patch.add(before == null ? element : changed(schema, key, before, element));
        }
        Map<List<String>, MapNode> wanted = key.index(to);
        old.forEach((identity, element) -> {
            if (!wanted.containsKey(identity)) {
                patch.add(key.only(element).withOrigin(Origin.ENGINE).with(Directive.KEY, Directive.DELETE));
            }
        });
        return new ListNode(patch, to.origin());
    }

    /** Without a change only the key is left: an anchor that holds the element's place in the order. */
    private static MapNode changed(Schema schema, MergeKey key, MapNode from, MapNode to) {
        MapNode patch = key.only(to);
        for (MapNode.Entry entry : Difference.of(schema, from, to).entries()) {
            patch = patch.with(entry);
        }
        return patch;
    }

    /** Returns where the end begins that kustomize appends by itself: equal elements in the order of the base. */
    private static int untouchedFrom(List<MapNode> from, List<MapNode> to) {
        int start = to.size();
        int next = from.size();
        while (start > 0) {
            int place = from.indexOf(to.get(start - 1));
            if (place < 0 || place >= next) {
                break;
            }
            next = place;
            start--;
        }
        return start;
    }
}
