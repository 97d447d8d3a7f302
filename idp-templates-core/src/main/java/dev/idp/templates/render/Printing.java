package dev.idp.templates.render;

import dev.idp.templates.render.Place.Layout;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows where a template prints on its lines, and so which lines FreeMarker strips: those with nothing but tags. */
final class Printing {
    private static final Pattern DASHES = Pattern.compile(" *(- +)*");

    private final Source source;
    private final Map<Integer, List<Integer>> printed = new HashMap<>();

    Printing(Source source, SyntaxNode root) {
        this.source = source;
        note(root);
    }

    private void note(SyntaxNode node) {
        if (node.kind().equals("TextBlock")) {
            TextPieces.of(node, source).forEach(this::print);
        } else if (node.kind().equals("DollarVariable")) {
            print(source.begin(node));
            print(source.end(node) - 1);
        }
        node.content().forEach(this::note);
    }

    private void print(int offset) {
        printed.computeIfAbsent(source.line(offset), line -> new ArrayList<>()).add(offset);
    }

    /** Lays out a macro call, a nested block or an included file. */
    Place ofCall(SyntaxNode call) {
        if (!prints(call.beginLine()) && !prints(call.endLine())) {
            return new Place(Layout.OWN_LINES, source.indentation(call.beginLine()));
        }
        int begin = source.begin(call);
        return isBehindPrefix(begin) && !printsAfter(call)
                ? new Place(Layout.BEHIND_PREFIX, source.lineUpTo(begin).length())
                : Place.INLINE;
    }

    /** Lays out an interpolation, whose line FreeMarker never strips. */
    Place ofInterpolation(SyntaxNode interpolation) {
        int begin = source.begin(interpolation);
        if (printsAfter(interpolation)) {
            return Place.INLINE;
        }
        if (isBehindPrefix(begin)) {
            return new Place(Layout.BEHIND_PREFIX, source.lineUpTo(begin).length());
        }
        boolean first = printed.getOrDefault(interpolation.beginLine(), List.of()).stream()
                .noneMatch(offset -> offset < begin);
        return first ? new Place(Layout.BEHIND_PREFIX, source.indentation(interpolation.beginLine())) : Place.INLINE;
    }

    /**
     * Tells whether something is all that a body prints on its lines: what {@code <@node>}, a call, a macro or a capture
     * takes is no part of the line that its tags stand in.
     */
    boolean isAloneIn(SyntaxNode body, SyntaxNode inside) {
        int begin = source.begin(inside);
        int end = source.end(inside);
        boolean before = printed.getOrDefault(inside.beginLine(), List.of()).stream()
                .anyMatch(offset -> offset >= source.begin(body) && offset < begin);
        boolean after = printed.getOrDefault(inside.endLine(), List.of()).stream()
                .anyMatch(offset -> offset >= end && offset < source.end(body));
        return !before && !after;
    }

    private boolean isBehindPrefix(int offset) {
        return DASHES.matcher(source.lineUpTo(offset)).matches();
    }

    private boolean prints(int line) {
        return printed.containsKey(line);
    }

    private boolean printsAfter(SyntaxNode node) {
        int end = source.end(node);
        return printed.getOrDefault(node.endLine(), List.of()).stream().anyMatch(offset -> offset >= end);
    }
}
