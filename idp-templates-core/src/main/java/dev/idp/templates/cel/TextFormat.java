package dev.idp.templates.cel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills values into a text: {@code "%s has %d".format([a, b])}. */
final class TextFormat {
    private static final Pattern CLAUSE = Pattern.compile("%(%|(?:\\.([0-9]{1,2}))?(.))", Pattern.DOTALL);
    private static final int DECIMALS = 6;

    private TextFormat() {}

    static String of(String text, Object values) {
        if (!(values instanceof List<?> list)) {
            throw EvaluationError.noOverload("format");
        }
        Iterator<?> next = list.iterator();
        Matcher clause = CLAUSE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (clause.find()) {
            clause.appendReplacement(out, Matcher.quoteReplacement(clause(clause, next)));
        }
        clause.appendTail(out);
        return out.toString();
    }

    private static String clause(Matcher clause, Iterator<?> next) {
        if (clause.group(1).equals("%")) {
            return "%";
        }
        if (!next.hasNext()) {
            throw new EvaluationError("index out of range: more clauses than values in format");
        }
        Object value = next.next();
        int decimals =
                Optional.ofNullable(clause.group(2)).map(Integer::parseInt).orElse(DECIMALS);
        return switch (clause.group(3)) {
            case "s" -> shown(value);
            case "d" -> number(value, "d").toPlainString();
            case "f" ->
                number(value, "f").setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
            case "b" -> value instanceof Boolean truth ? (truth ? "1" : "0") : whole(value, "b", 2);
            case "o" -> whole(value, "o", 8);
            case "x" -> whole(value, "x", 16);
            case "X" -> whole(value, "X", 16).toUpperCase(Locale.ROOT);
            default -> throw new EvaluationError("unrecognized formatting clause %" + clause.group(3));
        };
    }

    private static BigDecimal number(Object value, String clause) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return new BigDecimal(number);
        }
        throw EvaluationError.noOverload("%" + clause);
    }

    private static String whole(Object value, String clause, int radix) {
        if (value instanceof Long number) {
            return Long.toString(number, radix);
        }
        throw EvaluationError.noOverload("%" + clause);
    }

    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TextFormat::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> shown(entry.getKey()) + ": " + shown(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value == Absent.NULL || value instanceof ValueType) {
            return value instanceof ValueType type ? type.name() : "null";
        }
        return Conversions.string(value);
    }
}
