package dev.idp.templates.yaml;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of a document, with the place it came from. Nodes are immutable. Two nodes are equal when they hold the
 * same data: types count ({@code 80} is not {@code "80"}), list order counts; map order and origin do not.
 */
public sealed interface Node permits MapNode, ListNode, Scalar {
    /**
     * Returns where this value was written.
     *
     * @return its origin
     */
    Origin origin();

    /**
     * Says the same data at another place.
     *
     * @param origin the new place of this node; those of its children stay
     * @return a copy
     */
    Node withOrigin(Origin origin);

    /**
     * Names the type in the words of a person who writes YAML.
     *
     * @return {@code map}, {@code list}, {@code text}, {@code number}, {@code true or false} or {@code null}
     */
    String type();

    /**
     * Finds a value below this one.
     *
     * @param pointer the way to it
     * @return the value, or nothing where the way ends before
     */
    default Optional<Node> at(Pointer pointer) {
        Optional<Node> here = Optional.of(this);
        for (String token : pointer.tokens()) {
            here = here.flatMap(node -> node.child(token));
        }
        return here;
    }

    /**
     * Finds a text below this one.
     *
     * @param pointer the way to it
     * @return the text, or nothing where the way ends before or at something else
     */
    default Optional<String> textAt(Pointer pointer) {
        return at(pointer).filter(TextNode.class::isInstance).map(text -> ((TextNode) text).value());
    }

    /**
     * Finds a child.
     *
     * @param token a map key, or a list index
     * @return the child, if there is one
     */
    default Optional<Node> child(String token) {
        return Optional.empty();
    }

    /**
     * Finds the place to show for a field, the nearest one around it where the field itself is absent.
     *
     * @param pointer the field
     * @return its location
     */
    default Location locate(Pointer pointer) {
        Node here = this;
        for (String token : pointer.tokens()) {
            Optional<Node> next = here.child(token);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return here.origin().at(pointer);
    }

    /**
     * Finds the place of a key rather than of its value.
     *
     * @param pointer the field
     * @return the location of its key, or what {@link #locate} finds where it is no key of a map
     */
    default Location locateKey(Pointer pointer) {
        return at(pointer.parent())
                .filter(MapNode.class::isInstance)
                .flatMap(map -> ((MapNode) map).entry(pointer.last()))
                .map(entry -> entry.keyOrigin().at(pointer))
                .orElseGet(() -> locate(pointer));
    }

    /**
     * Lists the scalars in this value.
     *
     * @return each with its place below this value, in the order of writing
     */
    default List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        Leaf.collect(this, Pointer.ROOT, leaves);
        return leaves;
    }

    /**
     * A scalar and its place.
     *
     * @param pointer the way to it
     * @param value the scalar
     */
    record Leaf(Pointer pointer, Scalar value) {
        private static void collect(Node node, Pointer pointer, List<Leaf> leaves) {
            if (node instanceof MapNode map) {
                map.entries().forEach(entry -> collect(entry.value(), pointer.then(entry.key()), leaves));
            } else if (node instanceof ListNode list) {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), pointer.then(i), leaves);
                }
            } else {
                leaves.add(new Leaf(pointer, (Scalar) node));
            }
        }
    }
}
