package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two resources by what they mean to a cluster: field by field, elements of lists by their merge key, without
 * regard to order where Kubernetes has none, quantities as numbers, and a field that is left out as its default.
 */
public final class SemanticDiff {
    private final FieldMeaning meaning;
    private final List<FieldChange> changes = new ArrayList<>();

    private SemanticDiff(FieldMeaning meaning) {
        this.meaning = meaning;
    }

    /**
     * Compares two states of one resource.
     *
     * @param before the old state
     * @param after the new state, of the same kind
     * @return one change for each field that means something else, outermost fields only where a whole map, list element
     *     or value came or went; the order is that of the fields' paths in the old state, then in the new
     */
    public static List<FieldChange> between(Resource before, Resource after) {
        SemanticDiff diff = new SemanticDiff(new FieldMeaning(before.kind()));
        diff.maps(
                FieldPath.ROOT,
                Defaults.compared(before).node(),
                Defaults.compared(after).node());
        return List.copyOf(diff.changes);
    }

    private void maps(FieldPath path, MapNode before, MapNode after) {
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(after.keys());
        for (String key : keys) {
            FieldPath field = path.then(key);
            if (!meaning.isIgnored(field)) {
                values(
                        field,
                        before.get(key).filter(FieldMeaning::says),
                        after.get(key).filter(FieldMeaning::says));
            }
        }
    }

    private void values(FieldPath path, Optional<Node> before, Optional<Node> after) {
        if (before.isEmpty() || after.isEmpty()) {
            if (before.isPresent() || after.isPresent()) {
                changes.add(new FieldChange(path, before, after));
            }
        } else if (before.get() instanceof MapNode old && after.get() instanceof MapNode fresh) {
            maps(path, old, fresh);
        } else if (before.get() instanceof ListNode old && after.get() instanceof ListNode fresh) {
            lists(path, old, fresh);
        } else if (!meaning.isSame(path, before.get(), after.get())) {
            changes.add(new FieldChange(path, before, after));
        }
    }

    private void lists(FieldPath path, ListNode before, ListNode after) {
        List<String> keys = meaning.mergeKeys(path);
        if (keys.isEmpty() || !isKeyed(before, keys) || !isKeyed(after, keys)) {
            if (!meaning.isSameList(path, before, after)) {
                changes.add(new FieldChange(path, Optional.of(before), Optional.of(after)));
            }
            return;
        }
        Map<String, MapNode> old = index(before, keys);
        Map<String, MapNode> fresh = index(after, keys);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            values(path.element(name), Optional.ofNullable(old.get(name)), Optional.ofNullable(fresh.get(name)));
        }
    }

    private static boolean isKeyed(ListNode list, List<String> keys) {
        boolean named = list.items().stream()
                .allMatch(item ->
                        item instanceof MapNode map && map.get(keys.get(0)).isPresent());
        return named && index(list, keys).size() == list.items().size();
    }

    private static Map<String, MapNode> index(ListNode list, List<String> keys) {
        Map<String, MapNode> index = new LinkedHashMap<>();
        list.maps().forEach(item -> index.put(FieldMeaning.identity(item, keys), item));
        return index;
    }

    /**
     * A field's place, in which elements of lists are called by their key and not by their number.
     *
     * @param pointer map keys, and for an element of a list {@code [KEY]} or its index
     */
    public record FieldPath(Pointer pointer) implements Comparable<FieldPath> {
        /** The resource itself. */
        public static final FieldPath ROOT = new FieldPath(Pointer.ROOT);

        FieldPath then(String key) {
            return new FieldPath(pointer.then(key));
        }

        FieldPath element(String name) {
            return new FieldPath(pointer.then("[" + name + "]"));
        }

        @Override
        public int compareTo(FieldPath other) {
            return pointer.compareTo(other.pointer);
        }

        /** Returns the path as people write it: {@code spec.containers[web].image}. */
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            for (String token : pointer.tokens()) {
                boolean element = token.startsWith("[");
                boolean plain = element || token.matches("[A-Za-z_$][A-Za-z0-9_$-]*");
                out.append(element || out.isEmpty() || !plain ? "" : ".").append(plain ? token : "[\"" + token + "\"]");
            }
            return out.toString();
        }
    }

    /**
     * One field that means something else.
     *
     * @param path the field
     * @param before its old value; nothing where the field is new
     * @param after its new value; nothing where the field is gone
     */
    public record FieldChange(FieldPath path, Optional<Node> before, Optional<Node> after) {}
}
