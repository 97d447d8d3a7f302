package dev.idp.templates.yaml;

/**
 * A written {@code null}.
 *
 * @param origin where it was written
 */
public record NullNode(Origin origin) implements Scalar {
    @Override
    public NullNode withOrigin(Origin other) {
        return new NullNode(other);
    }

    @Override
    public String type() {
        return "null";
    }

    @Override
    public String asText() {
        return "null";
    }

    /** Compares the data, not the origin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NullNode;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return asText();
    }
}
