package com.acme.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) to maps, lists, strings, {@link BigDecimal}, booleans and null. Names that occur twice and
 * values that are nested deeper than 32 are refused.
 */
final class JsonReader {
    private static final int DEEPEST = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value that takes up the whole text.
     *
     * @param text the JSON text
     * @return the value; null for the JSON null
     * @throws IllegalArgumentException when it is no JSON, with the place
     */
    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.position < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object nested(Supplier<Object> content) {
        if (++depth > DEEPEST) {
            throw unexpected("at most " + DEEPEST + " levels");
        }
        position++;
        Object value = content.get();
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (skipIf('}')) {
            return map;
        }
        do {
            blanks();
            String name = string();
            skip(':');
            if (map.containsKey(name)) {
                throw unexpected("each name once");
            }
            map.put(name, value());
        } while (skipIf(','));
        skip('}');
        return map;
    }

    private List<Object> array() {
        List<Object> list = new ArrayList<>();
        if (skipIf(']')) {
            return list;
        }
        do {
            list.add(value());
        } while (skipIf(','));
        skip(']');
        return list;
    }

    private String string() {
        if (peek() != '"') {
            throw unexpected("a string");
        }
        position++;
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            if (peek() < ' ') {
                throw unexpected("no control character");
            }
            char character = text.charAt(position++);
            out.append(character == '\\' ? escaped() : character);
        }
        position++;
        return out.toString();
    }

    private char escaped() {
        char character = peek();
        position++;
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected("an escape");
        };
    }

    private char unicode() {
        int end = Math.min(position + 4, text.length());
        String digits = text.substring(position, end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw unexpected("four hexadecimal digits");
        }
        position = end;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw unexpected(word);
        }
        position += word.length();
        return value;
    }

    private BigDecimal number() {
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (!number.lookingAt()) {
            throw unexpected("a value");
        }
        position = number.end();
        return new BigDecimal(number.group());
    }

    private void blanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean skipIf(char expected) {
        blanks();
        boolean found = peek() == expected;
        position += found ? 1 : 0;
        return found;
    }

    private void skip(char expected) {
        if (!skipIf(expected)) {
            throw unexpected("'" + expected + "'");
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw unexpected("more text");
        }
        return text.charAt(position);
    }

    private IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException("expected " + expected + " at character " + (position + 1));
    }
}
