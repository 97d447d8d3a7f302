package dev.idp.templates.cel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What names mean at one place of an expression, and what its evaluation may still cost. */
public final class Scope {
    private static final Map<String, ValueType> TYPES = ValueType.byName();

    private final @Nullable Scope outer;
    private final Function<String, Optional<Object>> variables;
    private final Trail trail;
    private final Budget budget;
    private final String name;
    private Object value;

    private Scope(
            @Nullable Scope outer,
            Function<String, Optional<Object>> variables,
            Trail trail,
            Budget budget,
            String name,
            Object value) {
        this.outer = outer;
        this.variables = variables;
        this.trail = trail;
        this.budget = budget;
        this.name = name;
        this.value = value;
    }

    /**
     * Begins with the variables of a policy.
     *
     * @param variables finds the value of a variable
     * @param trail follows what is read of the object
     * @param budget pays
     * @return the scope of a whole expression
     */
    public static Scope of(Function<String, Optional<Object>> variables, Trail trail, Budget budget) {
        return new Scope(null, variables, trail, budget, "", Absent.NULL);
    }

    /** Adds a variable of a comprehension. */
    Scope with(String variable, Object initial) {
        return new Scope(this, variables, trail, budget, variable, initial);
    }

    /** Gives the variable that was added last another value. */
    void set(Object next) {
        value = next;
    }

    Object own() {
        return value;
    }

    Object find(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.outer != null && scope.name.equals(wanted)) {
                return checked(scope.value);
            }
        }
        Optional<Object> global = variables.apply(wanted);
        if (global.isPresent()) {
            return global.get();
        }
        ValueType type = TYPES.get(wanted);
        if (type == null) {
            throw new EvaluationError("no such attribute: " + wanted);
        }
        return type;
    }

    private static Object checked(Object value) {
        if (value instanceof EvaluationError error) {
            throw error;
        }
        return value;
    }

    Trail trail() {
        return trail;
    }

    void charge(long units) {
        budget.charge(units);
    }
}
