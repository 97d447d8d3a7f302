package dev.idp.templates.cel;

import dev.idp.templates.kubernetes.Quantity;
import java.math.BigDecimal;

/**
 * A quantity: {@code quantity("1Gi")}.
 *
 * @param amount its value, without trailing zeros
 */
record Quantities(BigDecimal amount) implements Library {
    Quantities {
        amount = amount.stripTrailingZeros();
    }

    static Quantities of(String text) {
        return new Quantities(Quantity.of(text).orElseThrow(() -> new EvaluationError("no quantity: " + text)));
    }

    @Override
    public String type() {
        return "kubernetes.Quantity";
    }

    @Override
    public Object call(String function, Object[] a) {
        return switch (function) {
            case "sign" -> (long) amount.signum();
            case "isInteger" -> amount.scale() <= 0 && amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
            case "asInteger" -> asInteger();
            case "asApproximateFloat" -> amount.doubleValue();
            case "add" -> new Quantities(amount.add(other(a, function)));
            case "sub" -> new Quantities(amount.subtract(other(a, function)));
            case "isLessThan" -> amount.compareTo(other(a, function)) < 0;
            case "isGreaterThan" -> amount.compareTo(other(a, function)) > 0;
            case "compareTo" -> (long) amount.compareTo(other(a, function));
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private Object asInteger() {
        try {
            return amount.longValueExact();
        } catch (ArithmeticException no) {
            throw new EvaluationError("cannot convert value to integer");
        }
    }

    private static BigDecimal other(Object[] a, String function) {
        if (a.length > 1 && a[1] instanceof Quantities quantity) {
            return quantity.amount();
        }
        if (a.length > 1 && a[1] instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        throw EvaluationError.noOverload(function);
    }
}
