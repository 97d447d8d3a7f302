package dev.idp.templates.template;

/**
 * One end of a range.
 *
 * @param side which versions it admits
 * @param version where it is
 */
record VersionBound(Side side, Version version) {
    /** The side of a bound that versions must be on. */
    enum Side {
        BELOW,
        UP_TO,
        FROM,
        ABOVE
    }

    boolean admits(Version candidate) {
        int order = candidate.compareTo(version);
        return switch (side) {
            case BELOW -> order < 0;
            case UP_TO -> order <= 0;
            case FROM -> order >= 0;
            case ABOVE -> order > 0;
        };
    }

    /** Pre-releases are for those who ask for them: by naming one of the same release. */
    boolean names(Version preRelease) {
        return version.isPreRelease() && version.core().equals(preRelease.core());
    }
}
