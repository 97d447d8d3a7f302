package dev.idp.templates.template;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version as of SemVer 2.0. Its order is the precedence that the specification defines, for which build
 * metadata does not count: two versions may compare as 0 without being equal.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param preRelease the identifiers after {@code -}; empty for a release
 * @param build what stands after {@code +}; empty where there is none
 */
public record Version(BigInteger major, BigInteger minor, BigInteger patch, List<String> preRelease, String build)
        implements Comparable<Version> {
    private static final int LONGEST = 100;
    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String IDENTIFIER = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + IDENTIFIER
            + "(?:\\." + IDENTIFIER + ")*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Copies the identifiers. */
    public Version {
        preRelease = List.copyOf(preRelease);
    }

    /**
     * Reads a version.
     *
     * @param text such as {@code 1.2.0} or {@code 2.0.0-rc.1}, of at most 100 characters
     * @return the version, or nothing where the text is none
     */
    public static Optional<Version> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        List<String> preRelease = Optional.ofNullable(form.group(4))
                .map(tail -> List.of(tail.split("\\.")))
                .orElse(List.of());
        String build = Optional.ofNullable(form.group(5)).orElse("");
        return Optional.of(new Version(
                new BigInteger(form.group(1)),
                new BigInteger(form.group(2)),
                new BigInteger(form.group(3)),
                preRelease,
                build));
    }

    /**
     * Compares two texts.
     *
     * @param version a version
     * @param than another
     * @return true where both are versions and the first comes before the second
     */
    public static boolean isOlder(String version, String than) {
        return parse(version)
                .flatMap(one -> parse(than).map(other -> one.compareTo(other) < 0))
                .orElse(false);
    }

    /**
     * Tells whether the version comes before its release.
     *
     * @return true where it has identifiers after {@code -}
     */
    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /**
     * Returns the release that this version is, or leads to.
     *
     * @return major, minor and patch alone
     */
    public Version core() {
        return new Version(major, minor, patch, List.of(), "");
    }

    @Override
    public int compareTo(Version other) {
        int numbers = major.compareTo(other.major);
        numbers = numbers == 0 ? minor.compareTo(other.minor) : numbers;
        numbers = numbers == 0 ? patch.compareTo(other.patch) : numbers;
        return numbers == 0 ? comparePreRelease(other) : numbers;
    }

    private int comparePreRelease(Version other) {
        if (!isPreRelease() || !other.isPreRelease()) {
            return Boolean.compare(other.isPreRelease(), isPreRelease());
        }
        int common = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < common; i++) {
            int identifier = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (identifier != 0) {
                return identifier;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    /** Numbers by size, before words; words by their ASCII characters. */
    private static int compareIdentifiers(String one, String other) {
        boolean isNumber = DIGITS.matcher(one).matches();
        boolean isOtherNumber = DIGITS.matcher(other).matches();
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber == isOtherNumber ? one.compareTo(other) : Boolean.compare(isOtherNumber, isNumber);
    }

    /** Returns the version as it is written. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch
                + (preRelease.isEmpty() ? "" : "-" + String.join(".", preRelease))
                + (build.isEmpty() ? "" : "+" + build);
    }
}
