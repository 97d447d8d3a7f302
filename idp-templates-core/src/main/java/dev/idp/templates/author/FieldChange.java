package dev.idp.templates.author;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field of a resource that two versions make differently, byte for byte: also what means the same to a cluster, such
 * as another order of variables, restarts pods.
 *
 * @param pointer the field; an item of a list of named things is named by its name
 * @param before what it was, if it was there
 * @param after what it is, if it is there
 */
record FieldChange(Pointer pointer, Optional<Node> before, Optional<Node> after) {
    private static final List<String> NAMES = List.of("name", "mountPath", "containerPort", "port", "key", "secretKey");

    static List<FieldChange> between(Node before, Node after) {
        List<FieldChange> changes = new ArrayList<>();
        compare(Pointer.ROOT, Optional.of(before), Optional.of(after), changes);
        return changes;
    }

    private static void compare(
            Pointer pointer, Optional<Node> before, Optional<Node> after, List<FieldChange> changes) {
        if (before.equals(after)) {
            return;
        }
        Optional<MapNode> was = before.flatMap(FieldChange::keyed);
        Optional<MapNode> is = after.flatMap(FieldChange::keyed);
        int changesBefore = changes.size();
        if (was.isPresent() && is.isPresent()) {
            compareKeys(pointer, was.get(), is.get(), changes);
        }
        if (changes.size() == changesBefore) { // no map, or only the order of a list
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    private static void compareKeys(Pointer pointer, MapNode was, MapNode is, List<FieldChange> changes) {
        Set<String> keys = new LinkedHashSet<>(was.keys());
        keys.addAll(is.keys());
        keys.forEach(key -> compare(pointer.then(key), was.get(key), is.get(key), changes));
    }

    /** Sees a list of named things as a map of them. */
    private static Optional<MapNode> keyed(Node node) {
        if (node instanceof MapNode map) {
            return Optional.of(map);
        }
        if (!(node instanceof ListNode list)
                || list.maps().size() < list.items().size()) {
            return Optional.empty();
        }
        return NAMES.stream().flatMap(name -> keyed(list, name).stream()).findFirst();
    }

    private static Optional<MapNode> keyed(ListNode list, String name) {
        MapNode map = MapNode.empty(list.origin());
        for (MapNode item : list.maps()) {
            Optional<String> key = item.get(name).map(Node::toString);
            if (key.isEmpty() || map.get(key.get()).isPresent()) {
                return Optional.empty();
            }
            map = map.with(key.get().replace("\"", ""), item);
        }
        return list.items().isEmpty() ? Optional.empty() : Optional.of(map);
    }

    @Override
    public String toString() {
        return pointer.dotted() + ": " + shown(before) + " → " + shown(after);
    }

    private static String shown(Optional<Node> value) {
        String text = value.map(Node::toString).orElse("none");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
