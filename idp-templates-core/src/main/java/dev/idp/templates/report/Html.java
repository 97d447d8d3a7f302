package dev.idp.templates.report;

import dev.idp.templates.problem.Printable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML in which no value becomes markup: elements and attributes are named by the code, and every value is escaped.
 * What an editor or a terminal would hide (controls, marks that reorder text, invisible characters) is shown as
 * {@code \}{@code uXXXX}.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 17);
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        out.append("<!DOCTYPE html>\n");
    }

    /** Opens an element; attributes are pairs of a name and a value. */
    Html open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Opens a part that can be folded. */
    Html details(boolean unfolded) {
        return unfolded ? open("details", "open", "") : open("details");
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes a whole element that holds text only. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes an element that has no content and no end. */
    Html empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    Html text(String value) {
        escape(value);
        return this;
    }

    /** Breaks the source's line, between elements. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Writes a style or a script of our own, whose hash the page's policy names; nothing from outside may come here. */
    Html own(String element, String content) {
        out.append('<').append(element).append('>').append(content);
        out.append("</").append(element).append('>');
        return this;
    }

    /** Returns how much is written, in characters. */
    int size() {
        return out.length();
    }

    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.append('\n').toString();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!isPlain(character)) {
                out.append(value, from, i);
                int whole = value.codePointAt(i);
                out.append(escaped(whole));
                i += Character.charCount(whole) - 1;
                from = i + 1;
            }
        }
        out.append(value, from, value.length());
    }

    private static boolean isPlain(char character) {
        return character >= '@' && character < 0x7F
                || character >= '(' && character <= ';'
                || character == ' '
                || character == '\n'
                || character == '\t';
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Printable.of(Character.toString(character));
        };
    }
}
