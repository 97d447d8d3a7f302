package dev.idp.templates.problem;

import java.util.Comparator;

/**
 * A finding that a person can act on.
 *
 * @param severity whether it stops the run
 * @param code its stable name
 * @param location where to look
 * @param message what was found and what was expected, one sentence without a full stop
 * @param hint what to do, one sentence without a full stop; empty where the message says it already
 */
public record Problem(Severity severity, Code code, Location location, String message, String hint)
        implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::location)
            .thenComparing(problem -> problem.code().id())
            .thenComparing(Problem::message)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::hint);

    /**
     * States an error.
     *
     * @param code its stable name
     * @param location where to look
     * @param message what was found and what was expected
     * @param hint what to do
     * @return the problem
     */
    public static Problem error(Code code, Location location, String message, String hint) {
        return new Problem(Severity.ERROR, code, location, message, hint);
    }

    /**
     * States a warning.
     *
     * @param code its stable name
     * @param location where to look
     * @param message what was found and what was expected
     * @param hint what to do
     * @return the problem
     */
    public static Problem warning(Code code, Location location, String message, String hint) {
        return new Problem(Severity.WARNING, code, location, message, hint);
    }

    /**
     * Says the same of another place.
     *
     * @param other where to look
     * @return a copy
     */
    public Problem at(Location other) {
        return new Problem(severity, code, other, message, hint);
    }

    /** Orders by place, so that a list reads like the files do. */
    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
