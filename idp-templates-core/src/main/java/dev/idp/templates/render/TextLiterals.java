package dev.idp.templates.render;

import freemarker.core.SyntaxNode;
import java.util.Optional;

/** Reads text literals whose value is known before a template runs. */
final class TextLiterals {
    private TextLiterals() {}

    /**
     * Reads a literal.
     *
     * @param node an expression
     * @param source the file it stands in
     * @return the characters between the quotes; nothing where the expression is no literal, or one with
     *     {@code ${}}, escapes or the prefix {@code r}
     */
    static Optional<String> value(SyntaxNode node, Source source) {
        boolean plain = node.kind().equals("StringLiteral")
                && !Expressions.isDynamic(node)
                && Expressions.isExact(node, source);
        String text = source.text(node);
        return plain && !text.startsWith("r") ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }
}
