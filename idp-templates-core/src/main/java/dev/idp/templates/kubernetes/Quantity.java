package dev.idp.templates.kubernetes;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Kubernetes quantities: {@code 500m}, {@code 0.5}, {@code 1Gi}, {@code 1e3}. */
public final class Quantity {
    private static final Pattern FORM = Pattern.compile(
            "([+-]?[0-9]{1,30}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})(?:([eE][+-]?[0-9]{1,2})|([numkMGTPE]i?|Ki)?)");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            entry("n", new BigDecimal("1e-9")),
            entry("u", new BigDecimal("1e-6")),
            entry("m", new BigDecimal("1e-3")),
            entry("k", new BigDecimal("1e3")),
            entry("M", new BigDecimal("1e6")),
            entry("G", new BigDecimal("1e9")),
            entry("T", new BigDecimal("1e12")),
            entry("P", new BigDecimal("1e15")),
            entry("E", new BigDecimal("1e18")),
            entry("Ki", KIBI),
            entry("Mi", KIBI.pow(2)),
            entry("Gi", KIBI.pow(3)),
            entry("Ti", KIBI.pow(4)),
            entry("Pi", KIBI.pow(5)),
            entry("Ei", KIBI.pow(6)));

    private Quantity() {}

    /**
     * Reads a quantity.
     *
     * @param text what is written
     * @return its value; nothing where it is no quantity
     */
    public static Optional<BigDecimal> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String exponent = matcher.group(2);
        if (exponent != null) {
            return Optional.of(new BigDecimal(matcher.group(1) + exponent));
        }
        String unit = matcher.group(3);
        BigDecimal number = new BigDecimal(matcher.group(1));
        return unit == null
                ? Optional.of(number)
                : Optional.ofNullable(UNITS.get(unit)).map(number::multiply);
    }

    static boolean isSame(String a, String b) {
        Optional<BigDecimal> left = of(a);
        Optional<BigDecimal> right = of(b);
        return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0;
    }
}
