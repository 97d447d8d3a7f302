package dev.idp.templates.yaml;

import dev.idp.templates.problem.Printable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives an unquoted scalar its type, and tells those apart that YAML 1.1 and YAML 1.2 read differently. Only decimal
 * numbers, {@code true}, {@code false} and {@code null} have a type other than text; a minus before zero is refused, it
 * is lost by some.
 */
public final class PlainScalar {
    private static final Pattern NUMBER = Pattern.compile("(?!-0(?:\\.0+)?\\z)-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "nan", "inf");
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "[-+]?(" // the spellings that some reader takes for a number
                    + "[0-9][0-9_]*"
                    + "|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
                    + "|[0-9][0-9_]*(:[0-5]?[0-9])++(\\.[0-9_]*)?" // possessive: no recursion on long input
                    + "|([0-9][0-9_]*)?\\.[0-9_]+([eE][-+]?[0-9]+)?"
                    + "|[0-9][0-9_]*\\.([eE][-+]?[0-9]+)?"
                    + "|[0-9][0-9_]*[eE][-+]?[0-9]+"
                    + "|\\.(inf|Inf|INF|nan|NaN|NAN))");

    private PlainScalar() {}

    /**
     * Types an unquoted scalar.
     *
     * @param text the scalar, not empty
     * @param origin where it stands
     * @return the value; what is no decimal number of at most 40 digits and no word of these is text
     */
    public static Scalar typed(String text, Origin origin) {
        return switch (text) {
            case "true", "false" -> new BooleanNode(text.equals("true"), origin);
            case "null" -> new NullNode(origin);
            default ->
                isNumber(text) && NumberNode.fits(text)
                        ? new NumberNode(new BigDecimal(text), origin)
                        : new TextNode(text, origin);
        };
    }

    /**
     * Tells what is wrong with an unquoted scalar.
     *
     * @param text the scalar
     * @return what to do about it; nothing where all readers agree
     */
    static Optional<String> ambiguity(String text) {
        if (isNumber(text)) {
            return NumberNode.fits(text)
                    ? Optional.empty()
                    : Optional.of(
                            "write it in quotes for text; a number has at most " + NumberNode.MOST_DIGITS + " digits");
        }
        if (text.equals("true") || text.equals("false") || text.equals("null")) {
            return Optional.empty();
        }
        String quoted = "write \"" + Printable.of(text) + "\" in quotes for text, or ";
        if (isTypeWord(text)) {
            return Optional.of(quoted + "true, false or null");
        }
        return NUMBER_LIKE.matcher(text).matches() ? Optional.of(quoted + "a plain decimal number") : Optional.empty();
    }

    /**
     * Tells whether a text has to be quoted so that every reader takes it for text.
     *
     * @param text any text
     * @return true where YAML 1.1 or 1.2 would read something else, unquoted
     */
    static boolean looksTyped(String text) {
        return isTypeWord(text) || NUMBER_LIKE.matcher(text).matches();
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isTypeWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
