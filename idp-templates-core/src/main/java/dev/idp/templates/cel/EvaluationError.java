package dev.idp.templates.cel;

/** An expression has no value. Thrown often where {@code ||} has another side to try, so without a stack trace. */
public final class EvaluationError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean fatal;

    EvaluationError(String message) {
        this(message, false);
    }

    private EvaluationError(String message, boolean fatal) {
        super(message, null, false, false);
        this.fatal = fatal;
    }

    /** Ends the whole expression, whatever stands around. */
    static EvaluationError fatal(String message) {
        return new EvaluationError(message, true);
    }

    static EvaluationError noOverload(String function) {
        return new EvaluationError("no such overload: " + function);
    }

    static EvaluationError noKey(Object key) {
        return new EvaluationError("no such key: " + key);
    }

    /**
     * Tells whether no expression around can go on without the value.
     *
     * @return true where a limit was passed
     */
    public boolean isFatal() {
        return fatal;
    }
}
