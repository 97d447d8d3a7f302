package dev.idp.templates.kubernetes;

import dev.idp.templates.kubernetes.SemanticDiff.FieldPath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes fields of a resource into a strategic-merge patch that brings them back where they are missing. */
public final class MergePatch {
    private final FieldMeaning meaning;

    private MergePatch(FieldMeaning meaning) {
        this.meaning = meaning;
    }

    /**
     * Makes a patch.
     *
     * @param source has the fields
     * @param fields the fields to take; those that the source does not write itself are left out
     * @return the patch without {@code apiVersion}, {@code kind} and name; elements of lists with their merge keys
     */
    public static MapNode of(Resource source, List<FieldPath> fields) {
        MergePatch merge = new MergePatch(new FieldMeaning(source.kind()));
        Node patch = MapNode.empty();
        for (FieldPath field : fields) {
            patch = merge.with(
                    patch, Optional.of(source.node()), field.pointer().tokens(), FieldPath.ROOT);
        }
        return patch instanceof MapNode map ? map : MapNode.empty();
    }

    /** Goes down patch and source together; where the source ends, the patch stays as it is. */
    private Node with(Node patch, Optional<Node> source, List<String> rest, FieldPath here) {
        if (source.isEmpty()) {
            return patch;
        }
        if (rest.isEmpty()) {
            return source.get();
        }
        String token = rest.get(0);
        List<String> below = rest.subList(1, rest.size());
        if (source.get() instanceof ListNode list && token.startsWith("[")) {
            return element(patch, list, token, below, here);
        }
        Optional<Node> next = source.get().child(token);
        if (next.isEmpty() || !(patch instanceof MapNode map)) {
            return patch;
        }
        Node empty = next.get() instanceof ListNode list ? new ListNode(List.of(), list.origin()) : MapNode.empty();
        Node inner = with(map.get(token).orElse(empty), next, below, here.then(token));
        boolean nothing = inner.equals(empty) && !below.isEmpty();
        return nothing ? map : map.with(token, inner);
    }

    private Node element(Node patch, ListNode source, String token, List<String> below, FieldPath list) {
        List<String> keys = meaning.mergeKeys(list);
        String name = token.substring(1, token.length() - 1);
        Optional<MapNode> element = source.maps().stream()
                .filter(item -> name.equals(FieldMeaning.identity(filled(item), keys)))
                .findFirst();
        if (element.isEmpty() || !(patch instanceof ListNode patched)) {
            return patch;
        }
        MapNode named = MapNode.empty();
        for (String key : keys) {
            Optional<Node> value = element.get().get(key);
            named = value.isPresent() ? named.with(key, value.get()) : named;
        }
        List<Node> items = new ArrayList<>(patched.items());
        int at = index(items, name, keys);
        Node before = at < 0 ? named : items.get(at);
        Node after = with(before, Optional.of(element.get()), below, list.element(name));
        if (at >= 0) {
            items.set(at, after);
        } else if (below.isEmpty() || !after.equals(named)) {
            items.add(after);
        }
        return new ListNode(items, patched.origin());
    }

    private static int index(List<Node> items, String name, List<String> keys) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MapNode map && name.equals(FieldMeaning.identity(filled(map), keys))) {
                return i;
            }
        }
        return -1;
    }

    /** A port is known by its protocol too, whose default need not be written. */
    private static MapNode filled(MapNode element) {
        boolean port = element.get("containerPort").isPresent()
                || element.get("port").isPresent() && element.get("mountPath").isEmpty();
        return port && element.get("protocol").isEmpty() ? element.with("protocol", "TCP") : element;
    }
}
