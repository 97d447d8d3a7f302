package dev.idp.templates.kubernetes;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of fields that are no map and no list, read as the API server reads them. */
enum PlainType implements FieldType {
    ANY("any", "any value"),
    INT32("int32", "whole number"),
    INT64("int64", "whole number"),
    INT_OR_TEXT("intOrText", "whole number or text"),
    QUANTITY("quantity", "quantity such as 500m, 2 or 128Mi"),
    TEXT("text", "text"),
    TRUTH("truth", "true or false");

    private static final int BITS_32 = 32;
    private static final int BITS_64 = 64;
    /** The grammar of {@code resource.Quantity}: a decimal number with a binary, a decimal or an exponent suffix. */
    private static final Pattern QUANTITY_TEXT =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?");

    private final String word;
    private final String words;

    PlainType(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** Finds the type by the word that the index has for it. */
    static Optional<PlainType> of(String word) {
        for (PlainType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String words() {
        return words;
    }

    /** Tells whether the API server takes a value for this type. */
    boolean holds(Node value) {
        return switch (this) {
            case ANY -> true;
            case INT32 -> isWhole(value, BITS_32);
            case INT64 -> isWhole(value, BITS_64);
            case INT_OR_TEXT -> value instanceof TextNode || isWhole(value, BITS_32);
            case QUANTITY -> value instanceof NumberNode || isQuantity(value);
            case TEXT -> value instanceof TextNode;
            case TRUTH -> value instanceof BooleanNode;
        };
    }

    /** Without looking at how the number is spelled: {@code 2.0} becomes {@code 2} on the way to the server. */
    private static boolean isWhole(Node value, int bits) {
        if (!(value instanceof NumberNode number)) {
            return false;
        }
        BigDecimal plain = number.value().stripTrailingZeros();
        return plain.scale() <= 0 && plain.toBigInteger().bitLength() < bits;
    }

    private static boolean isQuantity(Node value) {
        return value instanceof TextNode text
                && QUANTITY_TEXT.matcher(text.value().strip()).matches();
    }
}
