package dev.idp.templates.yaml;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
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
}
