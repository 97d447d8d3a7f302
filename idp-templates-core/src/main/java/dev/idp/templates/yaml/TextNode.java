package dev.idp.templates.yaml;

/**
 * A text.
 *
 * @param value any characters, also none
 * @param origin where it was written
 */
public record TextNode(String value, Origin origin) implements Scalar {
    @Override
    public TextNode withOrigin(Origin other) {
        return new TextNode(value, other);
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public String asText() {
        return value;
    }

    /** Compares the data, not the origin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TextNode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "\"" + value + "\"";
    }
}
