package dev.idp.templates.cel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The functions of texts. Places are counted in code points. */
final class TextFunctions {
    private TextFunctions() {}

    static Object call(String function, Object[] a) {
        String text = (String) a[0];
        return switch (function) {
            case "size" -> (long) text.codePointCount(0, text.length());
            case "startsWith" -> text.startsWith(text(a, 1, function));
            case "endsWith" -> text.endsWith(text(a, 1, function));
            case "contains" -> text.contains(text(a, 1, function));
            case "matches" -> RegularExpression.of(text(a, 1, function)).isIn(text);
            case "find" -> RegularExpression.of(text(a, 1, function)).first(text);
            case "findAll" -> RegularExpression.of(text(a, 1, function)).all(text, a.length > 2 ? number(a, 2) : -1);
            case "lowerAscii" -> ascii(text, 'A', 'Z');
            case "upperAscii" -> ascii(text, 'a', 'z');
            case "trim" -> text.strip();
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "replace" ->
                replace(text, text(a, 1, function), text(a, 2, function), a.length > 3 ? number(a, 3) : -1);
            case "split" -> split(text, text(a, 1, function), a.length > 2 ? number(a, 2) : -1);
            case "charAt" -> charAt(text, number(a, 1));
            case "indexOf" -> indexOf(text, text(a, 1, function), a.length > 2 ? number(a, 2) : 0);
            case "lastIndexOf" -> lastIndexOf(text, text(a, 1, function), a.length > 2 ? number(a, 2) : -1);
            case "substring" -> substring(text, number(a, 1), a.length > 2 ? number(a, 2) : -1);
            case "format" -> TextFormat.of(text, a[1]);
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static String text(Object[] a, int index, String function) {
        if (index >= a.length) {
            throw EvaluationError.noOverload(function);
        }
        return Conversions.text(a[index], function);
    }

    private static int number(Object[] a, int index) {
        if (a[index] instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw EvaluationError.noOverload("a place in a text");
    }

    /** Changes only letters of ASCII. */
    private static String ascii(String text, char first, char last) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= first && letter <= last) {
                out.setCharAt(i, (char) (letter ^ ' '));
            }
        }
        return out.toString();
    }

    private static String replace(String text, String old, String fresh, int most) {
        if (most < 0) {
            return text.replace(old, fresh);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i < most; i++) {
            int at = text.indexOf(old, from);
            if (at < 0) {
                break;
            }
            out.append(text, from, at).append(fresh);
            from = at + old.length();
        }
        return out.append(text.substring(from)).toString();
    }

    private static List<String> split(String text, String separator, int most) {
        if (most == 0) {
            return List.of();
        }
        if (separator.isEmpty()) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            if (most > 0 && parts.size() == most - 1) {
                break;
            }
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String charAt(String text, int index) {
        int[] points = text.codePoints().toArray();
        if (index == points.length) {
            return "";
        }
        return Character.toString(points[inside(index, points.length - 1)]);
    }

    private static Object indexOf(String text, String part, int from) {
        int start = text.offsetByCodePoints(0, inside(from, text.codePointCount(0, text.length())));
        int at = text.indexOf(part, start);
        return at < 0 ? -1L : (long) text.codePointCount(0, at);
    }

    private static Object lastIndexOf(String text, String part, int from) {
        int length = text.codePointCount(0, text.length());
        int start = text.offsetByCodePoints(0, inside(from < 0 ? length : from, length));
        int at = text.lastIndexOf(part, start);
        return at < 0 ? -1L : (long) text.codePointCount(0, at);
    }

    private static String substring(String text, int from, int to) {
        int[] points = text.codePoints().toArray();
        int end = inside(to < 0 ? points.length : to, points.length);
        int start = inside(from, end);
        int[] part = Arrays.copyOfRange(points, start, end);
        return new String(part, 0, part.length);
    }

    private static int inside(int index, int most) {
        if (index < 0 || index > most) {
            throw new EvaluationError("index out of range: " + index);
        }
        return index;
    }
}
