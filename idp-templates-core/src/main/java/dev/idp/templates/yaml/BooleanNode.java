package dev.idp.templates.yaml;

/**
 * True or false.
 *
 * @param value the truth
 * @param origin where it was written
 */
public record BooleanNode(boolean value, Origin origin) implements Scalar {
    @Override
    public BooleanNode withOrigin(Origin other) {
        return new BooleanNode(value, other);
    }

    @Override
    public String type() {
        return "true or false";
    }

    @Override
    public String asText() {
        return Boolean.toString(value);
    }

    /** Compares the data, not the origin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BooleanNode that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return asText();
    }
}
