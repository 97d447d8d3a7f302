package dev.idp.templates.cel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Expressions that were compiled before.
 *
 * @param lines in the form of {@link ExpressionText}, by what was written
 */
public record StoredExpressions(Map<String, String> lines) {
    /** No expression. */
    public static final StoredExpressions NONE = new StoredExpressions(Map.of());

    /**
     * Reads what {@link #write} wrote.
     *
     * @param text a line for each expression
     * @return the expressions, each read when it is asked for
     */
    public static StoredExpressions read(String text) {
        Map<String, String> lines = new HashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end);
            lines.put(ExpressionText.quoted(line), line.substring(ExpressionText.lengthOfQuoted(line)));
            start = end + 1;
        }
        return new StoredExpressions(lines);
    }

    /**
     * Writes compiled expressions.
     *
     * @param expressions by what was written
     * @return a line for each, in the order of the map
     */
    public static String write(SortedMap<String, Expression> expressions) {
        StringBuilder out = new StringBuilder();
        expressions.forEach((text, expression) -> out.append(ExpressionText.quote(text))
                .append(ExpressionWriter.write(expression))
                .append('\n'));
        return out.toString();
    }

    /**
     * Finds an expression.
     *
     * @param written its text
     * @return the expression, where it was compiled before
     */
    public Optional<Expression> find(String written) {
        return Optional.ofNullable(lines.get(written)).map(ExpressionText::read);
    }
}
