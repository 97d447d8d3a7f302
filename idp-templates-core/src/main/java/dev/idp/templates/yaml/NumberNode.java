package dev.idp.templates.yaml;

import java.math.BigDecimal;

/**
 * A number, exact: its decimal places are kept.
 *
 * @param value the number
 * @param origin where it was written
 */
public record NumberNode(BigDecimal value, Origin origin) implements Scalar {
    @Override
    public NumberNode withOrigin(Origin other) {
        return new NumberNode(value, other);
    }

    @Override
    public String type() {
        return "number";
    }

    @Override
    public String asText() {
        return value.toPlainString();
    }

    /** Compares the data, not the origin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumberNode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return asText();
    }
}
