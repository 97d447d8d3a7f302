package dev.idp.templates.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked expression of the Common Expression Language, with macros expanded. Values are {@link String}, {@link Long},
 * {@link Double}, {@link Boolean}, {@link Absent#NULL}, {@link List}, {@link Map}, {@link Optional}, {@link
 * java.time.Duration}, {@link java.time.Instant}, and the types of Kubernetes' libraries.
 */
interface Expression {
    /**
     * Computes the value.
     *
     * @throws EvaluationError where there is none
     */
    Object value(Scope scope);

    /** A value that the text says. */
    record Literal(Object constant) implements Expression {
        @Override
        public Object value(Scope scope) {
            return constant;
        }
    }

    /** A variable, or the name of a type. */
    record Name(String name) implements Expression {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            return scope.find(name);
        }
    }

    /** A list; {@code optional} names the places of items that are left out where they are empty. */
    record Items(List<Expression> items, List<Integer> optional) implements Expression {
        private static final int COST = 10;

        @Override
        public Object value(Scope scope) {
            scope.charge(COST);
            List<Object> values = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                Object value = items.get(i).value(scope);
                if (!optional.contains(i)) {
                    values.add(value);
                } else if (value instanceof Optional<?> some) {
                    some.ifPresent(values::add);
                }
            }
            return values;
        }
    }

    /** One entry of a map; an optional one is left out where its value is empty. */
    record Entry(Expression key, Expression value, boolean optional) {}

    /** A map. */
    record Entries(List<Entry> entries) implements Expression {
        private static final int COST = 30;

        @Override
        public Object value(Scope scope) {
            scope.charge(COST);
            Map<Object, Object> values = new LinkedHashMap<>();
            for (Entry entry : entries) {
                Object key = entry.key().value(scope);
                Object value = entry.value().value(scope);
                if (!entry.optional()) {
                    values.put(key, value);
                } else if (value instanceof Optional<?> some) {
                    some.ifPresent(present -> values.put(key, present));
                }
            }
            return values;
        }
    }
}
