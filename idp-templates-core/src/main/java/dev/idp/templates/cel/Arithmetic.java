package dev.idp.templates.cel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code +}, {@code -}, {@code *}, {@code /} and {@code %}. */
final class Arithmetic {
    private Arithmetic() {}

    static Object call(String function, Object[] a) {
        try {
            if (a.length == 1) {
                return negated(function, a[0]);
            }
            if (a[0] instanceof Long left && a[1] instanceof Long right) {
                return whole(function, left, right);
            }
            if (a[0] instanceof Double left && a[1] instanceof Double right) {
                return real(function, left, right);
            }
            return function.equals("_+_") ? sum(a[0], a[1]) : difference(function, a[0], a[1]);
        } catch (ArithmeticException | DateTimeException overflow) {
            throw new EvaluationError("integer overflow or division by zero");
        }
    }

    private static Object negated(String function, Object value) {
        if (function.equals("-_") && value instanceof Long whole) {
            return Math.negateExact(whole);
        }
        if (function.equals("-_") && value instanceof Double real) {
            return -real;
        }
        throw EvaluationError.noOverload(function);
    }

    private static Object whole(String function, long left, long right) {
        return switch (function) {
            case "_+_" -> Math.addExact(left, right);
            case "_-_" -> Math.subtractExact(left, right);
            case "_*_" -> Math.multiplyExact(left, right);
            case "_/_" -> left == Long.MIN_VALUE && right == -1 ? Math.negateExact(left) : left / right;
            case "_%_" -> left % right;
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static Object real(String function, double left, double right) {
        return switch (function) {
            case "_+_" -> left + right;
            case "_-_" -> left - right;
            case "_*_" -> left * right;
            case "_/_" -> left / right;
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static Object sum(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left + right;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return joined(left, right);
        }
        if (a instanceof Duration left && b instanceof Duration right) {
            return left.plus(right);
        }
        if (a instanceof Instant left && b instanceof Duration right) {
            return left.plus(right);
        }
        if (a instanceof Duration left && b instanceof Instant right) {
            return right.plus(left);
        }
        throw EvaluationError.noOverload("_+_");
    }

    private static Object difference(String function, Object a, Object b) {
        if (function.equals("_-_")) {
            if (a instanceof Duration left && b instanceof Duration right) {
                return left.minus(right);
            }
            if (a instanceof Instant left && b instanceof Duration right) {
                return left.minus(right);
            }
            if (a instanceof Instant left && b instanceof Instant right) {
                return Duration.between(right, left);
            }
        }
        throw EvaluationError.noOverload(function);
    }

    private static List<Object> joined(List<?> left, List<?> right) {
        List<Object> all = new ArrayList<>(left.size() + right.size());
        all.addAll(left);
        all.addAll(right);
        return all;
    }
}
