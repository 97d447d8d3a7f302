package dev.idp.templates.author;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a version, as far as the step from one to the next goes.
 *
 * @param major changes where users have to do something
 * @param minor changes where there is something new
 * @param patch changes otherwise
 * @param before whether it comes before the release of this number
 */
record ReleaseNumber(int major, int minor, int patch, boolean before) implements Comparable<ReleaseNumber> {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(-.*)?");
    private static final Comparator<ReleaseNumber> ORDER = Comparator.comparingInt(ReleaseNumber::major)
            .thenComparingInt(ReleaseNumber::minor)
            .thenComparingInt(ReleaseNumber::patch)
            .thenComparing(number -> !number.before());

    /** Reads a number; what is none comes before all others. */
    static ReleaseNumber of(String version) {
        Matcher parts = NUMBER.matcher(version);
        return parts.matches()
                ? new ReleaseNumber(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4) != null)
                : new ReleaseNumber(0, 0, 0, true);
    }

    /** Tells how large the step from another number to this one is. Before 1.0.0 a minor step may break users. */
    Step stepFrom(ReleaseNumber other) {
        if (major != other.major) {
            return Step.MAJOR;
        }
        if (minor != other.minor) {
            return major == 0 ? Step.MAJOR : Step.MINOR;
        }
        return major == 0 ? Step.MINOR : Step.PATCH;
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }

    /** How much a version changes, smallest first. */
    enum Step {
        PATCH,
        MINOR,
        MAJOR;

        boolean isLessThan(Step other) {
            return compareTo(other) < 0;
        }

        Step orMore(Step other) {
            return isLessThan(other) ? other : this;
        }
    }
}
