package dev.idp.templates.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list.
 *
 * @param items its values in order
 * @param origin where it was written
 */
public record ListNode(List<Node> items, Origin origin) implements Node {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Copies the items. */
    public ListNode {
        items = List.copyOf(items);
    }

    /**
     * Collects text into a list of the engine's own.
     *
     * @param texts the items
     * @return the list
     */
    public static ListNode ofTexts(List<String> texts) {
        return new ListNode(
                texts.stream()
                        .map(text -> (Node) new TextNode(text, Origin.ENGINE))
                        .toList(),
                Origin.ENGINE);
    }

    @Override
    public ListNode withOrigin(Origin other) {
        return new ListNode(items, other);
    }

    @Override
    public String type() {
        return "list";
    }

    @Override
    public Optional<Node> child(String token) {
        if (!INDEX.matcher(token).matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(token);
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    /**
     * Returns the items that are maps.
     *
     * @return the maps in order; other items are left out
     */
    public List<MapNode> maps() {
        return items.stream()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .toList();
    }

    /**
     * Returns the items that are text.
     *
     * @return the texts in order; other items are left out
     */
    public List<String> texts() {
        return items.stream()
                .filter(TextNode.class::isInstance)
                .map(item -> ((TextNode) item).value())
                .toList();
    }

    /** Compares the data, not the origin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ListNode that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.stream().map(Node::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
