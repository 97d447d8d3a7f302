package dev.idp.templates.parameter;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * Rewrites a regular expression of ECMA-262 as one of Java that means the same. Refused are back-references, which no
 * engine matches in bounded time, and what only Java knows (possessive quantifiers, inline flags, {@code \A}).
 */
final class PatternTranslator {
    private static final String LINE_ENDS = "\\n\\r\\x{2028}\\x{2029}";
    private static final String SPACES = "\\t\\n\\x0B\\f\\r\\x{FEFF}\\p{Zs}\\x{2028}\\x{2029}";
    private static final String WORD = "[0-9A-Za-z_]";
    private static final String BOUNDARY = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    private static final String NO_BOUNDARY = "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))";
    private static final Map<String, String> LONG_NAMES = Map.of(
            "Letter", "L",
            "Lowercase_Letter", "Ll",
            "Uppercase_Letter", "Lu",
            "Number", "N",
            "Decimal_Number", "Nd",
            "Punctuation", "P",
            "Symbol", "S",
            "Separator", "Z",
            "Mark", "M",
            "Alphabetic", "IsAlphabetic");

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;

    PatternTranslator(String source) {
        this.source = source;
    }

    String translate() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characters();
                case '(' -> group();
                case '$' -> literally("\\z");
                case '.' -> literally("[^" + LINE_ENDS + "]");
                case '*', '+', '?', '{' -> quantifier();
                case ']', '}' -> literally("\\" + c);
                default -> literally(String.valueOf(c));
            }
        }
        return out.toString();
    }

    private void literally(String java) {
        out.append(java);
        at++;
    }

    private void quantifier() {
        int end = at + 1;
        if (source.charAt(at) == '{') {
            end = source.indexOf('}', at) + 1;
            if (end == 0 || !source.substring(at, end).matches("\\{[0-9]{1,6}(,[0-9]{0,6})?\\}")) {
                literally("\\{");
                return;
            }
        }
        if (end < source.length() && source.charAt(end) == '?') {
            end++;
        }
        out.append(source, at, end);
        at = end;
        if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
            throw refused("a quantifier behind a quantifier");
        }
    }

    private void group() {
        if (!source.startsWith("(?", at)) {
            literally("(");
            return;
        }
        for (String start : new String[] {"(?:", "(?=", "(?!", "(?<=", "(?<!"}) {
            if (source.startsWith(start, at)) {
                out.append(start);
                at += start.length();
                return;
            }
        }
        int end = source.indexOf('>', at);
        if (end < 0 || !source.substring(at, end).matches("\\(\\?<[\\p{L}_$][\\p{L}\\p{N}_$]*")) {
            throw refused("a group that ECMA-262 doesn't know");
        }
        out.append('(');
        at = end + 1;
    }

    private void characters() {
        int start = at++;
        boolean negated = at < source.length() && source.charAt(at) == '^';
        at += negated ? 1 : 0;
        int content = out.append(negated ? "[^" : "[").length();
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(true);
            } else {
                literally(c < 128 && c != '-' && !Character.isLetterOrDigit(c) ? "\\" + c : String.valueOf(c));
            }
        }
        if (at == source.length()) {
            at = start;
            throw refused("a [ without ]");
        }
        at++;
        if (out.length() == content) {
            out.setLength(content - (negated ? 2 : 1));
            out.append(negated ? "(?s:.)" : "(?!)");
        } else {
            out.append(']');
        }
    }

    private void escape(boolean inClass) {
        if (at + 1 == source.length()) {
            throw refused("a backslash at the end");
        }
        char c = source.charAt(at + 1);
        switch (c) {
            case 'd', 'D', 'w', 'W', 't', 'n', 'f', 'r' -> replace(2, "\\" + c);
            case 'v' -> replace(2, "\\x0B");
            case 's' -> replace(2, inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> replace(2, "[^" + SPACES + "]");
            case 'b' -> replace(2, inClass ? "\\x08" : BOUNDARY);
            case 'B' -> replace(2, noBoundary(inClass));
            case 'x' -> hex(2);
            case 'u' -> unicode();
            case 'c' -> control();
            case 'p', 'P' -> property(c);
            default -> identity(c);
        }
    }

    private String noBoundary(boolean inClass) {
        if (inClass) {
            throw refused("\\B between brackets");
        }
        return NO_BOUNDARY;
    }

    private void identity(char c) {
        if (c == '0' && (at + 2 == source.length() || !Character.isDigit(source.charAt(at + 2)))) {
            replace(2, "\\x00");
        } else if (Character.isDigit(c) || c == 'k') {
            throw refused("a back-reference");
        } else if (Character.isLetter(c)) {
            throw refused("the escape \\" + c);
        } else {
            replace(2, c < 128 ? "\\" + c : String.valueOf(c));
        }
    }

    private void hex(int digits) {
        int end = at + 2 + digits;
        if (end > source.length() || !source.substring(at + 2, end).matches("[0-9A-Fa-f]+")) {
            throw refused("an escape without its " + digits + " hex digits");
        }
        replace(2 + digits, digits == 2 ? source.substring(at, end) : "\\u" + source.substring(at + 2, end));
    }

    private void unicode() {
        if (!source.startsWith("{", at + 2)) {
            hex(4);
            return;
        }
        int end = source.indexOf('}', at);
        if (end < 0 || !source.substring(at + 3, end).matches("0*[0-9A-Fa-f]{1,6}")) {
            throw refused("an escape \\u{} without hex digits");
        }
        replace(end + 1 - at, "\\x{" + source.substring(at + 3, end) + "}");
    }

    private void control() {
        if (at + 2 == source.length() || !String.valueOf(source.charAt(at + 2)).matches("[A-Za-z]")) {
            throw refused("an escape \\c without a letter");
        }
        replace(3, String.format(java.util.Locale.ROOT, "\\x%02X", source.charAt(at + 2) % 32));
    }

    private void property(char kind) {
        int end = source.indexOf('}', at);
        if (!source.startsWith("{", at + 2) || end < 0) {
            throw refused("the escape \\" + kind + " without a name");
        }
        String name = source.substring(at + 3, end);
        String java = LONG_NAMES.getOrDefault(name, name.replaceFirst("^(Script|sc)=", "Is"));
        replace(end + 1 - at, "\\" + kind + "{" + java + "}");
    }

    private void replace(int length, String java) {
        out.append(java);
        at += length;
    }

    private PatternSyntaxException refused(String what) {
        return new PatternSyntaxException(what, source, at);
    }
}
