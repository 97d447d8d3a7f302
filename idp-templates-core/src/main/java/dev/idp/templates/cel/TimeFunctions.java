package dev.idp.templates.cel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, {@code 1h30m}, and points in time, {@code 2026-11-01T00:00:00Z}. */
final class TimeFunctions {
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "h", BigDecimal.valueOf(3_600_000_000_000L),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "s", BigDecimal.valueOf(1_000_000_000L),
            "ms", BigDecimal.valueOf(1_000_000L),
            "us", BigDecimal.valueOf(1_000L),
            "ns", BigDecimal.ONE);
    private static final Pattern WHOLE = Pattern.compile("([+-]?)((?:[0-9]*\\.?[0-9]+(?:h|ms|m|us|ns|s))+|0)");
    private static final Pattern PART = Pattern.compile("([0-9]*\\.?[0-9]+)(h|ms|m|us|ns|s)");

    private TimeFunctions() {}

    static Duration duration(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new EvaluationError("no duration: " + text);
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(whole.group(2));
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(UNITS.get(part.group(2))));
        }
        try {
            Duration length = Duration.ofNanos(nanos.toBigInteger().longValueExact());
            return whole.group(1).equals("-") ? length.negated() : length;
        } catch (ArithmeticException tooLong) {
            throw new EvaluationError("no duration: " + text);
        }
    }

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException no) {
            throw new EvaluationError("no timestamp: " + text);
        }
    }

    static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return seconds.stripTrailingZeros().toPlainString() + "s";
    }

    static Object call(String function, Object[] a) {
        return a[0] instanceof Duration duration
                ? ofDuration(function, duration)
                : ofInstant(function, (Instant) a[0], a);
    }

    private static Object ofDuration(String function, Duration duration) {
        return switch (function) {
            case "getHours" -> duration.toHours();
            case "getMinutes" -> duration.toMinutes();
            case "getSeconds" -> duration.toSeconds();
            case "getMilliseconds" -> (long) duration.toMillisPart();
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static Object ofInstant(String function, Instant instant, Object[] a) {
        ZonedDateTime time = instant.atZone(zone(a));
        return switch (function) {
            case "getFullYear" -> (long) time.getYear();
            case "getMonth" -> time.getMonthValue() - 1L;
            case "getDate" -> (long) time.getDayOfMonth();
            case "getDayOfMonth" -> time.getDayOfMonth() - 1L;
            case "getDayOfWeek" -> time.getDayOfWeek().getValue() % 7L;
            case "getDayOfYear" -> time.getDayOfYear() - 1L;
            case "getHours" -> (long) time.getHour();
            case "getMinutes" -> (long) time.getMinute();
            case "getSeconds" -> (long) time.getSecond();
            case "getMilliseconds" -> time.getNano() / 1_000_000L;
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static ZoneId zone(Object[] a) {
        try {
            return ZoneId.of(a.length > 1 ? Conversions.text(a[1], "time zone") : "UTC");
        } catch (DateTimeException no) {
            throw new EvaluationError("no time zone: " + a[1]);
        }
    }
}
