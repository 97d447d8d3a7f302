package dev.idp.templates.render;

import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** The values that one rendering put aside, in the order of their tokens. */
final class TokenTable {
    private final List<Node> values = new ArrayList<>();
    private final RenderLimits limits;
    private long nodes;
    private long characters;

    TokenTable(RenderLimits limits) {
        this.limits = limits;
    }

    /** Puts a value aside and returns its token. */
    String put(Node value) {
        values.add(value);
        return Markers.token(values.size() - 1);
    }

    /** Counts a value before it is put aside, so that a value that is too large is never built. */
    void charge(int length) throws TemplateFault {
        nodes++;
        characters += length;
        if (nodes > limits.values()) {
            throw TemplateFault.limit("found more than " + limits.values() + " values in one rendering", "print less");
        }
        if (characters > limits.outputCharacters()) {
            throw TemplateFault.limit(
                    "found values of more than " + limits.outputCharacters() + " characters in one rendering",
                    "print less");
        }
    }

    /** Returns the value behind a token. */
    Node get(String digits) {
        return values.get(Integer.parseInt(digits));
    }

    /** Tells whether a text has a token in it. */
    static boolean isIn(String text) {
        return text.indexOf(Markers.TOKEN) >= 0;
    }

    /** Tells whether a text is one token and nothing else. */
    static boolean isAll(String text) {
        return text.charAt(0) == Markers.TOKEN && text.indexOf(Markers.TOKEN_END) == text.length() - 1;
    }

    /** Cuts a text into tokens' values and the text between them, which has no more markers. */
    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Markers.TOKEN || c == Markers.TEXT) {
                pieces.add(new Piece.Text(text.substring(done, i)));
                int end = text.indexOf(c == Markers.TOKEN ? Markers.TOKEN_END : Markers.TEXT_END, i);
                if (c == Markers.TOKEN) {
                    pieces.add(new Piece.Value(get(text.substring(i + 1, end))));
                }
                done = end + 1;
                i = end;
            }
        }
        pieces.add(new Piece.Text(text.substring(done)));
        return pieces;
    }

    /** A part of rendered text. */
    sealed interface Piece {
        /** Static text. */
        record Text(String text) implements Piece {}

        /** A value that was put aside. */
        record Value(Node node) implements Piece {}
    }
}
