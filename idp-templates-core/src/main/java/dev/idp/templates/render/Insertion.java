package dev.idp.templates.render;

/**
 * Text that the engine adds to a template. It never holds a line break, so lines stay what they were.
 *
 * @param offset where it goes, before the character that stands there
 * @param text what is added
 */
record Insertion(int offset, String text) {}
