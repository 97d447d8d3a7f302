package dev.idp.templates.cel;

import java.util.Optional;

/** The parts of the language that do not always look at all of their arguments. */
interface Logic extends Expression {
    /** Either operator of two truths: the second is asked only when the first leaves it open, as an error does. */
    record Both(Expression left, Expression right, boolean decides) implements Logic {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            scope.trail().ask();
            try {
                if (truth(left.value(scope)) == decides) {
                    return decides;
                }
            } catch (EvaluationError error) {
                return afterError(error, scope);
            }
            scope.trail().ask();
            return truth(right.value(scope));
        }

        private Object afterError(EvaluationError error, Scope scope) {
            if (error.isFatal() || truth(right.value(scope)) != decides) {
                throw error;
            }
            return decides;
        }
    }

    /** {@code a ? b : c}. */
    record Choice(Expression condition, Expression yes, Expression no) implements Logic {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            boolean holds = truth(condition.value(scope));
            scope.trail().ask();
            return holds ? yes.value(scope) : no.value(scope);
        }
    }

    /** What a loop asks: go on unless the result stands already. */
    record NotFalse(Expression operand) implements Logic {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            try {
                return !Boolean.FALSE.equals(operand.value(scope));
            } catch (EvaluationError error) {
                if (error.isFatal()) {
                    throw error;
                }
                return true;
            }
        }
    }

    /** {@code a.orValue(b)} and {@code a.or(b)}: the second only where the first is empty. */
    record Otherwise(Expression optional, Expression other, boolean unwraps) implements Logic {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            if (!(optional.value(scope) instanceof Optional<?> first)) {
                throw EvaluationError.noOverload(unwraps ? "orValue" : "or");
            }
            if (first.isEmpty()) {
                return other.value(scope);
            }
            return unwraps ? first.get() : first;
        }
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw EvaluationError.noOverload(
                "a condition of type " + ValueType.of(value).name());
    }
}
