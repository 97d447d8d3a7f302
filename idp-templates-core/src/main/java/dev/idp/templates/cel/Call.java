package dev.idp.templates.cel;

import java.util.List;

/**
 * A call of a function or operator.
 *
 * @param function its name, {@code size}, {@code _==_}, {@code sets.contains}
 * @param arguments what it is called with, the receiver first
 */
record Call(String function, List<Expression> arguments) implements Expression {
    @Override
    public Object value(Scope scope) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value(scope);
        }
        if (values.length == 2 && scope.trail().isExcuse(values[1])) {
            scope.trail().excuse();
        }
        scope.charge(CallCost.of(function, values));
        return Functions.call(function, values);
    }
}
