package dev.idp.templates.cel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions without a receiver: conversions between types, and makers of values. */
final class Conversions {
    private Conversions() {}

    /** Calls one of them; nothing where it is none of them. */
    static Optional<Object> call(String function, Object[] a) {
        return Optional.ofNullable(
                switch (function) {
                    case "dyn" -> a[0];
                    case "type" -> ValueType.of(a[0]);
                    case "string" -> string(a[0]);
                    case "int" -> whole(a[0]);
                    case "double" -> real(a[0]);
                    case "bool" -> truth(a[0]);
                    case "duration" -> a[0] instanceof Duration ? a[0] : TimeFunctions.duration(text(a[0], function));
                    case "timestamp" -> a[0] instanceof Instant ? a[0] : TimeFunctions.instant(text(a[0], function));
                    case "optional.of" -> Optional.of(a[0]);
                    case "optional.none" -> Optional.empty();
                    case "optional.ofNonZeroValue" -> isZero(a[0]) ? Optional.empty() : Optional.of(a[0]);
                    case "sets.contains" -> ListFunctions.containsAll(list(a[0]), list(a[1]));
                    case "sets.intersects" -> ListFunctions.intersects(list(a[0]), list(a[1]));
                    case "sets.equivalent" ->
                        ListFunctions.containsAll(list(a[0]), list(a[1]))
                                && ListFunctions.containsAll(list(a[1]), list(a[0]));
                    default -> LibraryMakers.call(function, a).orElse(null);
                });
    }

    static String text(Object value, String function) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationError.noOverload(function);
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw EvaluationError.noOverload("sets");
    }

    private static boolean isZero(Object value) {
        return value == Absent.NULL
                || value.equals("")
                || value.equals(0L)
                || value.equals(0.0)
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value.equals(Duration.ZERO);
    }

    static String string(Object value) {
        if (value instanceof String || value instanceof Long || value instanceof Boolean || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof Double real) {
            return real == Math.rint(real) && Math.abs(real) < 1e15 ? Long.toString(real.longValue()) : real.toString();
        }
        if (value instanceof Duration duration) {
            return TimeFunctions.seconds(duration);
        }
        if (value instanceof Library library && !(value instanceof Quantities)) {
            return library.toString();
        }
        throw EvaluationError.noOverload("string");
    }

    private static Object whole(Object value) {
        if (value instanceof Long) {
            return value;
        }
        if (value instanceof Instant instant) {
            return instant.getEpochSecond();
        }
        try {
            if (value instanceof String text) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException no) {
            throw new EvaluationError("no integer: " + value);
        }
        if (value instanceof Double real && Math.abs(real) < 9.2e18) {
            return real.longValue();
        }
        throw EvaluationError.noOverload("int");
    }

    private static Object real(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(text(value, "double"));
        } catch (NumberFormatException no) {
            throw new EvaluationError("no double: " + value);
        }
    }

    private static Object truth(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return switch (text(value, "bool")) {
            case "true", "True", "TRUE", "t", "1" -> true;
            case "false", "False", "FALSE", "f", "0" -> false;
            default -> throw new EvaluationError("no bool: " + value);
        };
    }
}
