package dev.idp.templates.cel;

import java.util.List;
import java.util.Map;

/** What a call costs: one unit, and more where it goes through its arguments. */
final class CallCost {
    private static final int CHARACTERS_A_UNIT = 10;

    private CallCost() {}

    static long of(String function, Object[] arguments) {
        return switch (function) {
            case "_?._", "_[_]", "_[?_]", "size", "type", "hasValue", "value" -> 1;
            case "matches", "find", "findAll" -> 1 + length(arguments[0]) * (1 + length(arguments[1])) / 4;
            case "contains" -> 1 + length(arguments[0]) * (1 + length(arguments[1]));
            case "sets.contains", "sets.intersects", "sets.equivalent" ->
                1 + (long) count(arguments[0]) * count(arguments[1]);
            default -> all(arguments);
        };
    }

    private static long all(Object[] arguments) {
        long units = 1;
        for (Object argument : arguments) {
            units += length(argument) + count(argument);
        }
        return units;
    }

    /** A tenth of the characters, rounded up. */
    private static long length(Object value) {
        return value instanceof String text ? (text.length() + CHARACTERS_A_UNIT - 1) / CHARACTERS_A_UNIT : 0;
    }

    private static int count(Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }
}
