package dev.idp.templates.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of a template will do: exactly one ({@code 1.1.0}), or all within bounds, in the words of node-semver:
 * {@code ^1.1} (up to the next major version, for 0.x the next minor one, for 0.0.x none), {@code ~1.1.2} (up to the next
 * minor version), {@code >=1.0 <2.0} (both). A pre-release is within bounds only where one of them names a pre-release of
 * the same major, minor and patch.
 */
public final class VersionRange {
    private static final int LONGEST = 100;

    private final String text;
    private final Optional<Version> exact;
    private final List<VersionBound> bounds;

    private VersionRange(String text, Optional<Version> exact, List<VersionBound> bounds) {
        this.text = text;
        this.exact = exact;
        this.bounds = List.copyOf(bounds);
    }

    /**
     * Reads a range.
     *
     * @param text a version, or comparisons separated by blanks, at most 100 characters
     * @return the range, or nothing where the text is none
     */
    public static Optional<VersionRange> parse(String text) {
        Optional<Version> exact = Version.parse(text);
        if (exact.isPresent()) {
            return Optional.of(new VersionRange(text, exact, List.of()));
        }
        List<VersionBound> bounds = text.length() > LONGEST ? List.of() : bounds(text);
        return bounds.isEmpty() ? Optional.empty() : Optional.of(new VersionRange(text, Optional.empty(), bounds));
    }

    /** Reads all comparisons; nothing where one of them is none. */
    private static List<VersionBound> bounds(String text) {
        List<VersionBound> bounds = new ArrayList<>();
        for (String word : text.split(" +", -1)) {
            List<VersionBound> some = VersionComparison.parse(word);
            if (some.isEmpty()) {
                return List.of();
            }
            bounds.addAll(some);
        }
        return bounds;
    }

    /**
     * Returns the one version that will do.
     *
     * @return the version; nothing where there are bounds instead
     */
    public Optional<Version> exact() {
        return exact;
    }

    /**
     * Tells whether a version will do.
     *
     * @param version the version
     * @return true where it is the exact one, build metadata included, or within all bounds
     */
    public boolean contains(Version version) {
        if (exact.isPresent()) {
            return exact.get().equals(version);
        }
        boolean named = bounds.stream().anyMatch(bound -> bound.names(version));
        return bounds.stream().allMatch(bound -> bound.admits(version)) && (!version.isPreRelease() || named);
    }

    /** Compares the texts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the range as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
