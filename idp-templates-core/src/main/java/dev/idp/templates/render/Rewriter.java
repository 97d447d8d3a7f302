package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to a template what makes it hygienic, by insertions alone: interpolations put their value aside, static text
 * says where it stands, printed blocks are indented to their place.
 */
final class Rewriter {
    /** FreeMarker does not strip the line of the first tag of a file; an empty comment is a first tag that has none. */
    private static final Insertion FIRST_TAG = new Insertion(0, "<#---->");

    private final Source source;
    private final int file;
    private final Printing printing;
    private final List<Insertion> insertions = new ArrayList<>(List.of(FIRST_TAG));
    private final ExpressionRewriter expressions;

    private Rewriter(Source source, int file, SyntaxNode root) {
        this.source = source;
        this.file = file;
        this.printing = new Printing(source, root);
        this.expressions = new ExpressionRewriter(source, file, insertions);
    }

    /**
     * Rewrites one file.
     *
     * @param source the file
     * @param file its index among the files
     * @param root its tree, parsed without white-space stripping and checked
     * @return the text to run
     */
    static Rewritten rewrite(Source source, int file, SyntaxNode root) {
        Rewriter rewriter = new Rewriter(source, file, root);
        rewriter.element(root, false);
        return new Rewritten(source, rewriter.insertions);
    }

    private void element(SyntaxNode node, boolean inNode) {
        switch (node.kind()) {
            case "TextBlock" -> TextPieces.of(node, source).forEach(this::mark);
            case "DollarVariable" -> interpolation(node);
            case "UnifiedCall", "BodyInstruction", "Include" -> block(node, inNode);
            case "Macro", "BlockAssignment" -> inside(node, false);
            default -> inside(node, inNode);
        }
    }

    private void inside(SyntaxNode node, boolean inNode) {
        expressions.ofElement(node);
        node.content().forEach(child -> element(child, inNode));
    }

    private void mark(int offset) {
        Origin origin = source.origin(offset);
        insert(offset, Markers.text(file, origin.line(), origin.column()));
    }

    private void interpolation(SyntaxNode node) {
        Place place = printing.ofInterpolation(node);
        insert(source.begin(node) + 2, Names.VALUE + "(" + expressions.begin(source.begin(node)) + ",[");
        expressions.of(node.parts().get(0));
        insert(source.end(node) - 1, "]," + place.code() + ")");
    }

    private void block(SyntaxNode node, boolean inNode) {
        if (Calls.isNode(node)) {
            insert(source.begin(node) + "<@".length() + Names.NODE.length(), site(node));
            inside(node, true);
            return;
        }
        Place place = printing.ofCall(node);
        if (inNode && place.layout() == Place.Layout.INLINE) { // what is a value of its own may have lines
            inside(node, false);
            return;
        }
        insert(source.begin(node), "<@" + Names.INDENT + " " + Names.PLACE + "=" + place.code() + site(node) + ">");
        inside(node, false);
        boolean keepsLine = place.layout() == Place.Layout.BEHIND_PREFIX;
        insert(source.end(node), "</@" + Names.INDENT + ">" + (keepsLine ? "<#nt>" : ""));
    }

    private String site(SyntaxNode node) {
        Origin origin = source.origin(node);
        return " file=" + file + " line=" + origin.line() + " column=" + origin.column();
    }

    private void insert(int offset, String text) {
        insertions.add(new Insertion(offset, text));
    }
}
