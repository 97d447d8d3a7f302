package dev.idp.templates.cel;

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
public interface Expression {
    /**
     * Computes the value.
     *
     * @param scope what names mean
     * @return the value; never Java's null
     * @throws EvaluationError where there is none
     */
    Object value(Scope scope);

    /**
     * A value that the text says.
     *
     * @param constant the value
     */
    record Literal(Object constant) implements Expression {
        @Override
        public Object value(Scope scope) {
            return constant;
        }
    }

    /**
     * A variable, or the name of a type.
     *
     * @param name the name
     */
    record Name(String name) implements Expression {
        @Override
        public Object value(Scope scope) {
            scope.charge(1);
            return scope.find(name);
        }
    }

    /**
     * A list.
     *
     * @param items what it holds
     * @param optional the places of items that are left out where they are empty
     */
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

    /**
     * One entry of a map.
     *
     * @param key the key
     * @param value the value
     * @param optional whether it is left out where its value is empty
     */
    record Entry(Expression key, Expression value, boolean optional) {}

    /**
     * A map.
     *
     * @param entries what it holds
     */
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
