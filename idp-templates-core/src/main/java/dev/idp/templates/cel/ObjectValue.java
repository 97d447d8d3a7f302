package dev.idp.templates.cel;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Turns a field of an object into a value of the expression language, as a server does with JSON. */
public final class ObjectValue {
    private ObjectValue() {}

    /**
     * Shows a node that nobody follows.
     *
     * @param node the node
     * @return its value
     */
    public static Object of(Node node) {
        return of(node, null, null);
    }

    static Object of(Node node, @Nullable Trail trail, @Nullable FieldPlace place) {
        if (node instanceof MapNode map) {
            return new ObjectMap(map, trail, place);
        }
        if (node instanceof ListNode list) {
            return new ObjectList(list, trail, place);
        }
        if (node instanceof TextNode text) {
            return text.value();
        }
        if (node instanceof NumberNode number) {
            return number(number.value());
        }
        return node instanceof BooleanNode truth ? (Object) truth.value() : Absent.NULL;
    }

    /** A whole number is an int, {@code 1.0} too. */
    private static Object number(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException real) {
            return value.doubleValue();
        }
    }
}
