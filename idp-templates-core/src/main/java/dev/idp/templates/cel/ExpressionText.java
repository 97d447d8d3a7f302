package dev.idp.templates.cel;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions that {@link ExpressionWriter} wrote: {@code "text"}, {@code #1}, {@code ~1.5}, {@code +} for true,
 * {@code -} for false, {@code 0} for null, <code>$"name"</code>, {@code ."field"} and {@code ?"field"} before what they
 * read from, {@code !"function"(…)}, {@code […]} and <code>{…}</code> with {@code %} before what is optional, and
 * {@code @} with the three names and five parts of a loop.
 */
final class ExpressionText {
    private final String text;
    private int at;

    private ExpressionText(String text) {
        this.text = text;
    }

    static Expression read(String text) {
        return new ExpressionText(text).expression();
    }

    /** Reads the quoted text at the beginning of a line. */
    static String quoted(String line) {
        return new ExpressionText(line).quoted();
    }

    static String quote(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    /** Returns how long the quoted form is. */
    static int lengthOfQuoted(String line) {
        ExpressionText reader = new ExpressionText(line);
        reader.quoted();
        return reader.at;
    }

    private Expression expression() {
        char form = text.charAt(at);
        if (form == '"') {
            return new Expression.Literal(quoted());
        }
        at++;
        return switch (form) {
            case '#' -> new Expression.Literal(Long.parseLong(number()));
            case '~' -> new Expression.Literal(Double.parseDouble(number()));
            case '+' -> new Expression.Literal(true);
            case '-' -> new Expression.Literal(false);
            case '0' -> new Expression.Literal(Absent.NULL);
            case '$' -> new Expression.Name(quoted());
            case '.' -> select(false);
            case '?' -> select(true);
            case '!' -> ExpressionForm.call(quoted(), arguments());
            case '[' -> items();
            case '{' -> entries();
            case '@' -> fold();
            default -> throw new IllegalStateException("no expression at " + at + ": " + text);
        };
    }

    private Expression select(boolean isTest) {
        String field = quoted();
        return new Select(expression(), field, isTest);
    }

    private List<Expression> arguments() {
        at++;
        List<Expression> all = new ArrayList<>();
        while (text.charAt(at) != ')') {
            all.add(expression());
        }
        at++;
        return all;
    }

    private Expression items() {
        List<Expression> all = new ArrayList<>();
        List<Integer> optional = new ArrayList<>();
        while (text.charAt(at) != ']') {
            if (isOptional()) {
                optional.add(all.size());
            }
            all.add(expression());
        }
        at++;
        return new Expression.Items(all, optional);
    }

    private Expression entries() {
        List<Expression.Entry> all = new ArrayList<>();
        while (text.charAt(at) != '}') {
            boolean optional = isOptional();
            Expression key = expression();
            all.add(new Expression.Entry(key, expression(), optional));
        }
        at++;
        return new Expression.Entries(all);
    }

    private boolean isOptional() {
        boolean optional = text.charAt(at) == '%';
        at += optional ? 1 : 0;
        return optional;
    }

    private Expression fold() {
        String item = quoted();
        String second = quoted();
        String result = quoted();
        Expression range = expression();
        Expression start = expression();
        Expression condition = expression();
        Expression step = expression();
        return new Fold(item, second, range, result, start, condition, step, expression());
    }

    private String number() {
        int start = at;
        while (at < text.length() && "+-.0123456789E".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        at++;
        return text.substring(start, at - 1);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        at++;
        for (char next = text.charAt(at); next != '"'; next = text.charAt(at)) {
            if (next == '\\') {
                at++;
                next = unescaped(text.charAt(at));
            }
            out.append(next);
            at++;
        }
        at++;
        return out.toString();
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
