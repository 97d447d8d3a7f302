package dev.idp.templates.yaml;

import java.math.BigDecimal;

/**
 * A number, exact: its decimal places are kept, {@code 1.0} is not {@code 1}. It is written in at most 40 digits, all of
 * them, never with an exponent.
 *
 * @param value the number, with a scale of 0 or more
 * @param origin where it was written
 */
public record NumberNode(BigDecimal value, Origin origin) implements Scalar {
    static final int MOST_DIGITS = 40;

    /**
     * Turns an exponent into zeros.
     *
     * @throws IllegalArgumentException where the number has more than 40 digits when they are written out
     */
    public NumberNode {
        if (digits(value) > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    private static long digits(BigDecimal value) {
        long whole = Math.max(1, (long) value.precision() - value.scale());
        return whole + Math.max(0, value.scale());
    }

    /** Tells whether a decimal number, spelled without exponent, has few enough digits. */
    static boolean fits(String spelling) {
        return spelling.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

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
