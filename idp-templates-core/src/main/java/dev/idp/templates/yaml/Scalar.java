package dev.idp.templates.yaml;

/** A value without children. */
public sealed interface Scalar extends Node permits TextNode, NumberNode, BooleanNode, NullNode {
    /**
     * Returns the value as text, the same for equal values on every machine.
     *
     * @return a text's own characters, a number in decimal digits without exponent, {@code true}, {@code false},
     *     {@code null}
     */
    String asText();

    @Override
    Scalar withOrigin(Origin origin);
}
