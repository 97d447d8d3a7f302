package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.PlainScalar;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;

/** Finds out how a value of a wrong type was probably meant. */
final class TypeHint {
    private TypeHint() {}

    /**
     * Advises on a value.
     *
     * @param type what was expected
     * @param value what was found
     * @return how to write the value; empty where that is not to be guessed
     */
    static String of(FieldType type, Node value) {
        String text = value instanceof Scalar scalar ? Printable.of(scalar.asText()) : "";
        if (type instanceof FieldType.ListOf list) {
            return list.item() instanceof PlainType item && item.holds(value)
                    ? "write [" + text + "] for a list of one"
                    : "begin each item with -";
        }
        return type instanceof PlainType plain && value instanceof Scalar scalar ? of(plain, scalar, text) : "";
    }

    private static String of(PlainType type, Scalar value, String text) {
        if (type == PlainType.TEXT) {
            return "write \"" + text + "\" in quotes";
        }
        if (type == PlainType.QUANTITY && text.matches("(?s).*[Bb]") && type.holds(withoutLast(text, value))) {
            return "write " + withoutLast(text, value).value();
        }
        if (value instanceof TextNode && type.holds(PlainScalar.typed(text, value.origin()))) {
            return "write " + text + " without quotes";
        }
        return type == PlainType.INT32 && PlainType.INT64.holds(value) ? "the largest is " + Integer.MAX_VALUE : "";
    }

    private static TextNode withoutLast(String text, Scalar value) {
        return new TextNode(text.substring(0, text.length() - 1), value.origin());
    }
}
