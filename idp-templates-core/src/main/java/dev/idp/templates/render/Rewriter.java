package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        rewriter.element(root, Optional.empty());
        return new Rewritten(source, rewriter.insertions);
    }

    private void element(SyntaxNode node, Optional<SyntaxNode> around) {
        switch (node.kind()) {
            case "TextBlock" -> TextPieces.of(node, source).forEach(this::mark);
            case "DollarVariable" -> interpolation(node, around);
            case "UnifiedCall", "BodyInstruction", "Include" -> block(node, around);
            case "Macro", "BlockAssignment" -> inside(node, Optional.of(node));
            default -> inside(node, around);
        }
    }

    private void inside(SyntaxNode node, Optional<SyntaxNode> around) {
        if (node.kind().equals("Include") || node.kind().equals("LibraryLoad")) {
            fromRoot(node.parts().get(0));
        }
        expressions.ofElement(node);
        node.content().forEach(child -> element(child, around));
    }

    /** FreeMarker reads names relative to the file; those of libraries are not. */
    private void fromRoot(SyntaxNode name) {
        int quote = source.begin(name);
        if (source.text().startsWith(TemplateFolder.LIBRARY, quote + 1)) {
            insert(quote + 1, "/");
        }
    }

    private void mark(int offset) {
        Origin origin = source.origin(offset);
        insert(offset, Markers.text(file, origin.line(), origin.column()));
    }

    private void interpolation(SyntaxNode node, Optional<SyntaxNode> around) {
        Place place = placed(printing.ofInterpolation(node), node, around);
        insert(source.begin(node) + 2, Names.VALUE + "(" + expressions.begin(source.begin(node)) + ",[");
        expressions.of(node.parts().get(0));
        insert(source.end(node) - 1, "]," + place.code() + ")");
    }

    private void block(SyntaxNode node, Optional<SyntaxNode> around) {
        if (Calls.isNode(node)) {
            insert(source.begin(node) + "<@".length() + Names.NODE.length(), site(node));
            inside(node, Optional.of(node));
            return;
        }
        Place place = placed(printing.ofCall(node), node, around);
        insert(source.begin(node), "<@" + Names.INDENT + " " + Names.PLACE + "=" + place.code() + site(node) + ">");
        inside(node, Optional.of(node));
        boolean keepsLine = place.layout() == Place.Layout.BEHIND_PREFIX;
        insert(source.end(node), "</@" + Names.INDENT + ">" + (keepsLine ? "<#nt>" : ""));
    }

    /** What is all that a body prints on its lines may be several, also where the body's tags stand within one. */
    private Place placed(Place place, SyntaxNode node, Optional<SyntaxNode> around) {
        boolean alone = around.filter(body -> printing.isAloneIn(body, node)).isPresent();
        return alone && place.layout() == Place.Layout.INLINE ? Place.MARGIN : place;
    }

    private String site(SyntaxNode node) {
        Origin origin = source.origin(node);
        return " file=" + file + " line=" + origin.line() + " column=" + origin.column();
    }

    private void insert(int offset, String text) {
        insertions.add(new Insertion(offset, text));
    }
}
