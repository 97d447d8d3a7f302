package dev.idp.templates.policy;

import dev.idp.templates.cel.Budget;
import dev.idp.templates.cel.EvaluationError;
import dev.idp.templates.cel.Expression;
import dev.idp.templates.cel.Scope;
import dev.idp.templates.cel.Trail;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.Map;
import java.util.Optional;

/** The expressions of one policy about one object: variables and budget are shared, answers are not. */
final class PolicyRun {
    private final Trail trail = new Trail(WaiverAnnotation.NAME);
    private final Budget budget = new Budget();
    private final Scope scope;

    PolicyRun(AdmissionRequest request, Optional<MapNode> parameters, Map<String, Expression> variables) {
        this.scope = new RequestVariables(request, parameters, variables, trail, budget).scope();
    }

    /**
     * The answer of one expression.
     *
     * @param isFalse whether it is false
     * @param error why there is no answer
     * @param field the field that decides it
     */
    record Verdict(boolean isFalse, Optional<String> error, Pointer field) {}

    Verdict ask(Expression expression) {
        budget.startExpression();
        trail.forget();
        try {
            Object value = expression.value(scope);
            Optional<String> error =
                    value instanceof Boolean ? Optional.empty() : Optional.of("expected true or false, found " + value);
            return new Verdict(Boolean.FALSE.equals(value), error, trail.field());
        } catch (EvaluationError error) {
            return new Verdict(false, Optional.of(String.valueOf(error.getMessage())), trail.field());
        }
    }

    /** Computes a message; nothing where there is none that a person could read. */
    Optional<String> text(Expression expression) {
        budget.startExpression();
        try {
            return Optional.of(expression.value(scope))
                    .filter(String.class::isInstance)
                    .map(text -> ((String) text).strip())
                    .filter(text -> !text.isEmpty() && text.indexOf('\n') < 0);
        } catch (EvaluationError none) {
            return Optional.empty();
        }
    }
}
