package dev.idp.templates.cel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operators that look at all their arguments. */
final class Operators {
    private Operators() {}

    static Object call(String function, Object[] a) {
        return switch (function) {
            case "_==_" -> Equality.same(a[0], a[1]);
            case "_!=_" -> !Equality.same(a[0], a[1]);
            case "!_" -> !truth(a[0]);
            case "@in" -> isIn(a[0], a[1]);
            case "_[_]" -> index(a[0], a[1]).orElseThrow(() -> noItem(a[0], a[1]));
            case "_?._" -> optional(a[0], around -> Select.find(around, (String) a[1]));
            case "_[?_]" -> optional(a[0], around -> index(around, a[1]));
            case "_<_" -> Ordering.compare(a[0], a[1]) < 0;
            case "_<=_" -> Ordering.compare(a[0], a[1]) <= 0;
            case "_>_" -> Ordering.compare(a[0], a[1]) > 0;
            case "_>=_" -> Ordering.compare(a[0], a[1]) >= 0;
            default -> Arithmetic.call(function, a);
        };
    }

    private interface Step {
        Optional<Object> from(Object around);
    }

    private static Object optional(Object around, Step step) {
        return around instanceof Optional<?> optional ? optional.flatMap(step::from) : step.from(around);
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw EvaluationError.noOverload("!");
    }

    private static boolean isIn(Object wanted, Object around) {
        if (around instanceof Map<?, ?> map) {
            return map.containsKey(key(wanted));
        }
        if (around instanceof List<?> list) {
            return list.stream().anyMatch(item -> Equality.same(item, wanted));
        }
        throw EvaluationError.noOverload("in");
    }

    private static Optional<Object> index(Object around, Object wanted) {
        if (around instanceof Map<?, ?> map) {
            @Nullable Object value = map.get(key(wanted));
            return Optional.ofNullable(value);
        }
        if (around instanceof List<?> list && key(wanted) instanceof Long index) {
            return index >= 0 && index < list.size() ? Optional.of(list.get(index.intValue())) : Optional.empty();
        }
        throw EvaluationError.noOverload("index");
    }

    private static EvaluationError noItem(Object around, Object wanted) {
        return around instanceof List
                ? new EvaluationError("index out of bounds: " + wanted)
                : EvaluationError.noKey(wanted);
    }

    /** A whole number finds what its equal of another type would. */
    private static Object key(Object wanted) {
        return wanted instanceof Double number && number == Math.rint(number) ? (Object) number.longValue() : wanted;
    }
}
