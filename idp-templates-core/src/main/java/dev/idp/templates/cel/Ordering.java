package dev.idp.templates.cel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Orders values of one type, and numbers of all. */
final class Ordering {
    private Ordering() {}

    static int compare(Object a, Object b) {
        if (a instanceof Long left && b instanceof Long right) {
            return left.compareTo(right);
        }
        if (a instanceof Number left && b instanceof Number right) {
            return numbers(left, right);
        }
        if (a instanceof String left && b instanceof String right) {
            return texts(left, right);
        }
        if (a instanceof Boolean left && b instanceof Boolean right) {
            return left.compareTo(right);
        }
        if (a instanceof Duration left && b instanceof Duration right) {
            return left.compareTo(right);
        }
        if (a instanceof Instant left && b instanceof Instant right) {
            return left.compareTo(right);
        }
        throw EvaluationError.noOverload("a comparison of " + ValueType.of(a).name() + " and "
                + ValueType.of(b).name());
    }

    private static int numbers(Number a, Number b) {
        double left = a.doubleValue();
        double right = b.doubleValue();
        if (Double.isNaN(left) || Double.isNaN(right) || Double.isInfinite(left) || Double.isInfinite(right)) {
            return Double.compare(left, right);
        }
        return exact(a).compareTo(exact(b));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.doubleValue());
    }

    /** By code points, as other implementations of the language do. */
    private static int texts(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
