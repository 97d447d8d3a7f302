package dev.idp.templates.render;

/** A part of the text that a text template gave. */
public sealed interface TextPiece {
    /**
     * Returns the part as it stands.
     *
     * @return any text, of several lines too; nothing in it is escaped
     */
    String text();

    /**
     * The template's author wrote it.
     *
     * @param text as in the template
     */
    record Fixed(String text) implements TextPiece {}

    /**
     * An interpolation gave it: it may hold whatever somebody wrote into a file.
     *
     * @param text the value as text
     */
    record Value(String text) implements TextPiece {}
}
