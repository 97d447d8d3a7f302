package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the static text of a template line by line. */
final class TextPieces {
    private static final String RAW_TAG = "<#noparse";

    private TextPieces() {}

    /**
     * Cuts a text node at its line breaks. FreeMarker takes white space out where {@code <#t>} and the like say so, and
     * keeps no account of it; so the text is followed through the file, from one character that is no blank to the next.
     *
     * @param block a node of kind TextBlock
     * @param source the file it stands in
     * @return the offset of the first character that is no blank, for each line of the text that has one
     */
    static List<Integer> of(SyntaxNode block, Source source) {
        List<Integer> offsets = new ArrayList<>();
        int at = begin(block, source);
        int line = 0;
        for (char c : text(block).toCharArray()) {
            if (!Character.isWhitespace(c)) {
                at = next(c, source.text(), at);
                if (at < 0) {
                    return offsets;
                }
                if (source.line(at) != line) {
                    line = source.line(at);
                    offsets.add(at);
                }
                at++;
            }
        }
        return offsets;
    }

    private static int next(char c, String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == c ? at : -1;
    }

    static String text(SyntaxNode block) {
        return String.join("", block.words());
    }

    /** Returns where the text begins: behind the tag, where the node is a whole {@code <#noparse>}. */
    static int begin(SyntaxNode block, Source source) {
        int begin = source.begin(block);
        return source.text().startsWith(RAW_TAG, begin) ? source.text().indexOf('>', begin) + 1 : begin;
    }
}
