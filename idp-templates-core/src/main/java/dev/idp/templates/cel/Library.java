package dev.idp.templates.cel;

/** A value of a type that Kubernetes' own libraries add to the expression language. */
interface Library {
    /** Names the type. */
    String type();

    /**
     * Calls a function of the value.
     *
     * @param function its name
     * @param arguments the value itself first
     * @throws EvaluationError where it has no such function
     */
    Object call(String function, Object[] arguments);
}
