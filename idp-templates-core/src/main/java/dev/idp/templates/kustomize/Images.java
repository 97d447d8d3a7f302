package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Finds the images that kustomize gives a version: those of the elements of every list with one of two names. */
final class Images {
    private static final Set<String> LISTS = Set.of("containers", "initContainers");

    private Images() {}

    /**
     * Replaces images.
     *
     * @param node any value
     * @param change takes a container's image and where it is
     * @return a copy with what {@code change} returned
     */
    static Node replaced(Node node, Pointer pointer, BiFunction<TextNode, Pointer, TextNode> change) {
        if (node instanceof MapNode map) {
            MapNode copy = map;
            for (MapNode.Entry entry : map.entries()) {
                Pointer below = pointer.then(entry.key());
                Node value = replaced(entry.value(), below, change);
                boolean containers = LISTS.contains(entry.key()) && value instanceof ListNode;
                copy = copy.with(entry.key(), containers ? containers((ListNode) value, below, change) : value);
            }
            return copy;
        }
        return node instanceof ListNode list
                ? items(list, pointer, (item, place) -> replaced(item, place, change))
                : node;
    }

    private static ListNode containers(ListNode list, Pointer pointer, BiFunction<TextNode, Pointer, TextNode> change) {
        return items(
                list,
                pointer,
                (item, place) -> item instanceof MapNode map && map.get("image").orElse(item) instanceof TextNode image
                        ? map.with("image", change.apply(image, place.then("image")))
                        : item);
    }

    private static ListNode items(ListNode list, Pointer pointer, BiFunction<Node, Pointer, Node> change) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(change.apply(list.items().get(i), pointer.then(i)));
        }
        return new ListNode(items, list.origin());
    }
}
