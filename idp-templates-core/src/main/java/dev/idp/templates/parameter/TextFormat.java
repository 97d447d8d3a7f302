package dev.idp.templates.parameter;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A {@code format} that is more than a remark. All others say something to people and editors only.
 *
 * @param name its name in schemas
 * @param example a text that has it
 * @param test tells whether a text has it
 */
record TextFormat(String name, String example, Predicate<String> test) implements Format {
    private static final String LABEL = "[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?";
    private static final String HOST = LABEL + "(\\." + LABEL + ")*";
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final String ATOM = "[-A-Za-z0-9!#$%&'*+/=?^_`{|}~]+";
    private static final String IPV4 = BYTE + "(\\." + BYTE + "){3}";
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?";
    private static final String ZONE = "([Zz]|[-+]([01][0-9]|2[0-3]):[0-5][0-9])";
    private static final String HEX4 = "[0-9A-Fa-f]{4}";

    private static final String PERCENT = "%[0-9A-Fa-f]{2}";
    private static final String PATH = "([-A-Za-z0-9._~!$&'()*+,;=:@]|" + PERCENT + ")";
    private static final String QUERY = "([-A-Za-z0-9._~!$&'()*+,;=:@/?]|" + PERCENT + ")*";
    private static final String AUTHORITY = "(([-A-Za-z0-9._~!$&'()*+,;=:]|" + PERCENT + ")*@)?"
            + "(\\[[0-9A-Fa-f:.]+\\]|([-A-Za-z0-9._~!$&'()*+,;=]|" + PERCENT + ")*)(:[0-9]*)?";

    /** RFC 3339, RFC 1123, RFC 5321 (email, without quotes and address literals), RFC 4291, RFC 3986, RFC 9562. */
    static final List<TextFormat> ALL = List.of(
            new TextFormat("date", "2027-03-31", TextFormat::isDate),
            new TextFormat("date-time", "2027-03-31T12:00:00Z", TextFormat::isDateTime),
            of(
                    "duration",
                    "PT30S",
                    "P(?!$)([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?" + "(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)"),
            of("email", "team@acme.example", ATOM + "(\\." + ATOM + ")*@" + HOST),
            new TextFormat("hostname", "shop.acme.example", text -> text.length() < 254 && matches(HOST, text)),
            of("ipv4", "192.0.2.1", IPV4),
            new TextFormat("ipv6", "2001:db8::1", TextFormat::isIpv6),
            of(
                    "uri",
                    "https://acme.example/path",
                    "[A-Za-z][-A-Za-z0-9+.]*:(//" + AUTHORITY + "(/" + PATH + "*)*|/?(" + PATH + "+(/" + PATH
                            + "*)*)?)(\\?" + QUERY + ")?(#" + QUERY + ")?"),
            of(
                    "uuid",
                    "123e4567-e89b-12d3-a456-426614174000",
                    HEX4 + HEX4 + "-" + HEX4 + "-" + HEX4 + "-" + HEX4 + "-" + HEX4 + HEX4 + HEX4));

    static Optional<TextFormat> of(String name) {
        return ALL.stream().filter(format -> format.name.equals(name)).findFirst();
    }

    private static TextFormat of(String name, String example, String expression) {
        return new TextFormat(name, example, text -> matches(expression, text));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return test.test(value);
    }

    private static boolean matches(String expression, String text) {
        return TextPattern.of("^(" + expression + ")$").match(text) == TextPattern.Verdict.FITS;
    }

    private static boolean isDate(String text) {
        if (!matches(DATE, text)) {
            return false;
        }
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        return month >= 1
                && month <= 12
                && YearMonth.of(Integer.parseInt(text.substring(0, 4)), month).isValidDay(day);
    }

    private static boolean isDateTime(String text) {
        return matches(DATE + "[Tt]" + TIME + ZONE, text)
                && isDate(text.substring(0, 10))
                && (!text.startsWith("60", 17) || isLeapSecond(text));
    }

    /** A minute has 61 seconds at most at the end of a day in UTC. */
    private static boolean isLeapSecond(String text) {
        int minute = Integer.parseInt(text.substring(11, 13)) * 60 + Integer.parseInt(text.substring(14, 16));
        String zone = text.substring(text.length() - 6);
        if (zone.matches("[-+].*")) {
            int offset = Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(4));
            minute = zone.startsWith("+") ? minute - offset : minute + offset;
        }
        return Math.floorMod(minute, 24 * 60) == 24 * 60 - 1;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int left = before.isEmpty() ? 0 : groups(before, false);
        int right = after.isEmpty() ? 0 : groups(after, true);
        return left >= 0 && right >= 0 && left + right < 8;
    }

    /** Counts groups of 16 bits; negative where the text is no list of them. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && matches(IPV4, parts[i])) {
                count += 2;
            } else if (matches("[0-9A-Fa-f]{1,4}", parts[i])) {
                count++;
            } else {
                return Integer.MIN_VALUE;
            }
        }
        return count;
    }
}
