package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import java.util.Set;

/** What the engine has to know about kinds of expressions. */
final class Expressions {
    private static final Set<String> GROWING =
            Set.of("AddConcatExpression", "ArithmeticExpression", "Range", "MethodCall", "StringLiteral");
    private static final Set<String> HANDED_ON =
            Set.of("Identifier", "Dot", "NumberLiteral", "BooleanLiteral", "ListLiteral", "HashLiteral");

    private Expressions() {}

    static boolean is(SyntaxNode node, String kind) {
        return node.kind().equals(kind);
    }

    static boolean isBuiltIn(SyntaxNode node, String name) {
        return is(node, "BuiltIn") && node.symbol().equals(name);
    }

    /** Tells whether a text literal has {@code ${}} in it. */
    static boolean isDynamic(SyntaxNode node) {
        return is(node, "StringLiteral") && !node.parts().isEmpty();
    }

    static boolean isOpenRange(SyntaxNode node) {
        return is(node, "Range") && node.parts().size() == 1;
    }

    /** Tells whether the result can be larger than the operands are: its size is checked then. */
    static boolean grows(SyntaxNode node) {
        if (is(node, "StringLiteral")) {
            return isDynamic(node);
        }
        return GROWING.contains(node.kind()) && !isOpenRange(node) || isBuiltIn(node, "number");
    }

    /** Tells whether the result is new, other than a value that was there before and knows its own reads. */
    static boolean computes(SyntaxNode node) {
        if (is(node, "ParentheticalExpression")) {
            return computes(node.parts().get(0));
        }
        if (is(node, "StringLiteral")) {
            return isDynamic(node);
        }
        return !HANDED_ON.contains(node.kind()) && !is(node, "LocalLambdaExpression");
    }

    /**
     * Tells whether positions inside a text literal are the file's own. FreeMarker parses the literal after it took the
     * escapes out, so each escape shifts what follows.
     */
    static boolean isExact(SyntaxNode literal, Source source) {
        return source.text(literal).indexOf('\\') < 0;
    }
}
