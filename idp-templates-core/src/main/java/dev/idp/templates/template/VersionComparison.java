package dev.idp.templates.template;

import dev.idp.templates.template.VersionBound.Side;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One comparison of a range: an operator and a version, whose minor and patch may be left out.
 *
 * @param from the version, zeros where a number is left out
 * @param numbers how many numbers are written
 */
record VersionComparison(Version from, int numbers) {
    private static final String NUMBER = "(?:0|[1-9][0-9]*)";
    private static final Pattern FORM = Pattern.compile(
            "([~^]|>=|<=|>|<)(" + NUMBER + ")(?:\\.(" + NUMBER + ")(?:\\.(" + NUMBER + ")(-[^+]+)?)?)?");
    private static final BigInteger ZERO = BigInteger.ZERO;

    /**
     * Reads a comparison.
     *
     * @param word such as {@code ^1.1}, without blanks
     * @return the bounds that it stands for; none where the text is no comparison
     */
    static List<VersionBound> parse(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            return List.of();
        }
        List<String> written = Stream.of(form.group(2), form.group(3), form.group(4))
                .flatMap(number -> Optional.ofNullable(number).stream())
                .toList();
        String complete = String.join(".", written) + ".0".repeat(3 - written.size());
        String preRelease = Optional.ofNullable(form.group(5)).orElse("");
        return Version.parse(complete + preRelease)
                .map(version -> new VersionComparison(version, written.size()).bounds(form.group(1)))
                .orElse(List.of());
    }

    private List<VersionBound> bounds(String operator) {
        return switch (operator) {
            case "^" -> List.of(new VersionBound(Side.FROM, from), before(nextCompatible()));
            case "~" -> List.of(new VersionBound(Side.FROM, from), before(next(Math.min(numbers, 2))));
            case ">=" -> List.of(new VersionBound(Side.FROM, from));
            case "<" -> List.of(numbers == 3 ? new VersionBound(Side.BELOW, from) : before(from));
            case ">" ->
                List.of(numbers == 3 ? new VersionBound(Side.ABOVE, from) : new VersionBound(Side.FROM, next(numbers)));
            default -> List.of(numbers == 3 ? new VersionBound(Side.UP_TO, from) : before(next(numbers)));
        };
    }

    /** Up to the next number that is not zero, for the left-most one makes the promise of compatibility. */
    private Version nextCompatible() {
        if (!from.major().equals(ZERO) || numbers == 1) {
            return next(1);
        }
        return !from.minor().equals(ZERO) || numbers == 2 ? next(2) : next(3);
    }

    private Version next(int number) {
        BigInteger one = BigInteger.ONE;
        return switch (number) {
            case 1 -> release(from.major().add(one), ZERO, ZERO);
            case 2 -> release(from.major(), from.minor().add(one), ZERO);
            default -> release(from.major(), from.minor(), from.patch().add(one));
        };
    }

    private static Version release(BigInteger major, BigInteger minor, BigInteger patch) {
        return new Version(major, minor, patch, List.of(), "");
    }

    /** Below the very first pre-release of a version, which {@code 0} is: the end of a range has no pre-releases in it. */
    private static VersionBound before(Version release) {
        return new VersionBound(
                Side.BELOW, new Version(release.major(), release.minor(), release.patch(), List.of("0"), ""));
    }
}
