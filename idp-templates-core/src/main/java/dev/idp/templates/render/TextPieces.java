package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the static text of a template line by line. */
final class TextPieces {
    private TextPieces() {}

    /**
     * Cuts a text node at its line breaks.
     *
     * @param block a node of kind TextBlock
     * @param source the file it stands in
     * @return the offset of the first character that is no blank, for each line of the text that has one
     */
    static List<Integer> of(SyntaxNode block, Source source) {
        List<Integer> offsets = new ArrayList<>();
        int begin = begin(block, source);
        String text = text(block);
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (blank && c != ' ' && c != '\n' && c != '\t') {
                offsets.add(begin + i);
                blank = false;
            }
            blank = blank || c == '\n';
        }
        return offsets;
    }

    static String text(SyntaxNode block) {
        return String.join("", block.words());
    }

    /** Returns where the text begins: inside the tag, where the node is a whole {@code <#noparse>}. */
    static int begin(SyntaxNode block, Source source) {
        int begin = source.begin(block);
        return source.text().startsWith(text(block), begin)
                ? begin
                : source.text().indexOf('>', begin) + 1;
    }
}
