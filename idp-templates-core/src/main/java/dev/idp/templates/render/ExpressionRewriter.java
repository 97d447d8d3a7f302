package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import freemarker.core.SyntaxNode;
import java.util.List;

/**
 * Wraps expressions: results that can grow are checked, and results that are handed on (assigned, passed, returned,
 * listed) keep the data that was read for them.
 */
final class ExpressionRewriter {
    private final Source source;
    private final int file;
    private final List<Insertion> insertions;

    ExpressionRewriter(Source source, int file, List<Insertion> insertions) {
        this.source = source;
        this.file = file;
        this.insertions = insertions;
    }

    /** Wraps the expressions that stand directly in a directive. */
    void ofElement(SyntaxNode node) {
        List<SyntaxNode> parts = node.parts();
        switch (node.kind()) {
            case "Include", "LibraryLoad", "AssignmentInstruction", "BlockAssignment" -> {}
            case "Assignment" -> present(parts.get(0));
            case "IteratorBlock" -> wrap(Names.TRACE_PRESENT, parts.get(0));
            case "StopInstruction" -> parts.forEach(part -> wrap(Names.STOP, part));
            case "UnifiedCall" -> parts.stream().skip(1).forEach(this::handedOn);
            case "BodyInstruction", "ReturnInstruction", "Macro" -> parts.forEach(this::handedOn);
            default -> parts.forEach(this::of);
        }
    }

    /** Wraps an expression whose result is used at once. */
    void of(SyntaxNode node) {
        boolean grows = Expressions.grows(node);
        if (grows) {
            open(node, Names.LIMIT + "(");
        }
        parts(node);
        if (grows) {
            close(node, ")");
        }
    }

    private void parts(SyntaxNode node) {
        List<SyntaxNode> parts = node.parts();
        switch (node.kind()) {
            case "StringLiteral" -> textLiteral(node);
            case "ListLiteral" -> parts.forEach(this::present);
            case "HashLiteral" -> mapLiteral(parts);
            case "LocalLambdaExpression" -> handedOn(parts.get(parts.size() - 1));
            case "MethodCall" -> call(parts);
            default -> parts.forEach(this::of);
        }
    }

    private void textLiteral(SyntaxNode literal) {
        if (Expressions.isExact(literal, source)) {
            literal.parts().forEach(interpolation -> interpolation.parts().forEach(this::of));
        }
    }

    private void mapLiteral(List<SyntaxNode> keysAndValues) {
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            of(keysAndValues.get(i));
            present(keysAndValues.get(i + 1));
        }
    }

    private void call(List<SyntaxNode> parts) {
        SyntaxNode callee = parts.get(0);
        List<SyntaxNode> arguments = parts.subList(1, parts.size());
        if (Expressions.isBuiltIn(callee, "join")) {
            guard(Names.JOIN, callee.parts().get(0));
            arguments.forEach(argument -> guard(Names.REPLACEMENT, argument));
        } else if (Expressions.isBuiltIn(callee, "replace")) {
            of(callee);
            arguments.forEach(argument -> guard(Names.REPLACEMENT, argument));
        } else {
            of(callee);
            boolean builtIn = callee.kind().equals("BuiltIn");
            arguments.forEach(builtIn ? this::of : this::handedOn);
        }
    }

    private void guard(String name, SyntaxNode node) {
        open(node, name + "(");
        of(node);
        close(node, ")");
    }

    /** Wraps a result that may be missing: who gets it decides what that means. */
    private void handedOn(SyntaxNode node) {
        if (Expressions.computes(node)) {
            open(node, Names.TRACE + "(" + begin(source.begin(node)) + ",(");
            of(node);
            close(node, "))");
        } else {
            of(node);
        }
    }

    private void present(SyntaxNode node) {
        if (Expressions.computes(node)) {
            wrap(Names.TRACE_PRESENT, node);
        } else {
            of(node);
        }
    }

    /** A list of one item makes FreeMarker itself complain about a missing value, at its place. */
    private void wrap(String name, SyntaxNode node) {
        open(node, name + "(" + begin(source.begin(node)) + ",[");
        of(node);
        close(node, "])");
    }

    String begin(int offset) {
        Origin origin = source.origin(offset);
        return Names.BEGIN + "(" + file + "," + origin.line() + "," + origin.column() + ")";
    }

    private void open(SyntaxNode node, String text) {
        insertions.add(new Insertion(source.begin(node), text));
    }

    private void close(SyntaxNode node, String text) {
        insertions.add(new Insertion(source.end(node), text));
    }
}
