package dev.idp.templates.cel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The functions of lists. */
final class ListFunctions {
    private ListFunctions() {}

    static Object call(String function, Object[] a) {
        List<?> list = (List<?>) a[0];
        return switch (function) {
            case "size" -> (long) list.size();
            case "isSorted" -> isSorted(list);
            case "sum" ->
                list.stream()
                        .map(Object.class::cast)
                        .reduce((left, right) -> Arithmetic.call("_+_", new Object[] {left, right}))
                        .orElse(0L);
            case "min" -> Collections.min(filled(list), Ordering::compare);
            case "max" -> Collections.max(filled(list), Ordering::compare);
            case "indexOf" -> indexOf(list, a[1]);
            case "lastIndexOf" -> lastIndexOf(list, a[1]);
            case "join" -> join(list, a.length > 1 ? Conversions.text(a[1], function) : "");
            default -> throw EvaluationError.noOverload(function);
        };
    }

    static boolean containsAll(List<?> list, List<?> others) {
        return others.stream().allMatch(other -> list.stream().anyMatch(item -> Equality.same(item, other)));
    }

    static boolean intersects(List<?> list, List<?> others) {
        return others.stream().anyMatch(other -> list.stream().anyMatch(item -> Equality.same(item, other)));
    }

    private static boolean isSorted(List<?> list) {
        for (int i = 1; i < list.size(); i++) {
            if (Ordering.compare(list.get(i - 1), list.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> filled(List<?> list) {
        if (list.isEmpty()) {
            throw new EvaluationError("min or max of an empty list");
        }
        return new ArrayList<>(list);
    }

    private static Object indexOf(List<?> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (Equality.same(list.get(i), wanted)) {
                return (long) i;
            }
        }
        return -1L;
    }

    private static Object lastIndexOf(List<?> list, Object wanted) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (Equality.same(list.get(i), wanted)) {
                return (long) i;
            }
        }
        return -1L;
    }

    private static String join(List<?> list, String separator) {
        return list.stream().map(item -> Conversions.text(item, "join")).collect(Collectors.joining(separator));
    }
}
