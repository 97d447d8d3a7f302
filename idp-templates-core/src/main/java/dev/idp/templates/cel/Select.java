package dev.idp.templates.cel;

import java.util.Map;
import java.util.Optional;

/**
 * Reads a field: {@code a.b}, and {@code has(a.b)} where it only asks.
 *
 * @param operand the value around
 * @param field the field's name as it is written
 * @param isTest whether it only asks
 */
record Select(Expression operand, String field, boolean isTest) implements Expression {
    @Override
    public Object value(Scope scope) {
        Object around = operand.value(scope);
        scope.charge(1);
        if (around instanceof Optional<?> optional) {
            Optional<Object> found = optional.flatMap(inner -> find(inner, field));
            return isTest ? (Object) found.isPresent() : found;
        }
        Optional<Object> found = find(around, field);
        if (isTest) {
            return found.isPresent();
        }
        return found.orElseThrow(() -> EvaluationError.noKey(field));
    }

    /**
     * Finds a field: {@code a.?b}. A server's type check knows the escapes of names that are words of the language ({@code
     * __for__}), but what it evaluates are plain maps, in which such a name is never found (kube-apiserver 1.37).
     */
    static Optional<Object> find(Object around, String field) {
        if (!(around instanceof Map<?, ?> map)) {
            throw EvaluationError.noOverload("select of " + field);
        }
        return Optional.ofNullable(map.get(field));
    }
}
