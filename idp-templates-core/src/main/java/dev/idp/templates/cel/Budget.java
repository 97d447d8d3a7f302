package dev.idp.templates.cel;

/**
 * What expressions may cost, in the units of Kubernetes: one for a step, a tenth for each character that is looked at.
 * The counting follows that of a server without being equal to it in each unit.
 */
public final class Budget {
    private static final long OF_EXPRESSION = 1_000_000;
    private static final long OF_POLICY = 10_000_000;

    private long spent;
    private long spentBefore;

    /** Begins with the next expression of the policy. */
    public void startExpression() {
        spentBefore = spent;
    }

    void charge(long units) {
        spent += units;
        if (spent - spentBefore > OF_EXPRESSION) {
            throw EvaluationError.fatal("the expression exceeds the cost limit of " + OF_EXPRESSION + " units");
        }
        if (spent > OF_POLICY) {
            throw EvaluationError.fatal("the policy exceeds the cost limit of " + OF_POLICY + " units");
        }
    }
}
