package dev.idp.templates.cel;

import java.util.List;
import java.util.Map;

/**
 * A loop over a list or the keys of a map, which all macros come down to.
 *
 * @param item the name of the item or key; of the index or key where there is a second name
 * @param second the name of the item or value; empty where there is none
 * @param range what to go through
 * @param result the name of what is collected
 * @param start what it is at first
 * @param condition whether to go on
 * @param step what it becomes with an item
 * @param end what the loop gives
 */
record Fold(
        String item,
        String second,
        Expression range,
        String result,
        Expression start,
        Expression condition,
        Expression step,
        Expression end)
        implements Expression {
    @Override
    public Object value(Scope scope) {
        Object through = range.value(scope);
        Trail.Mark before = scope.trail().mark();
        Scope collecting = scope.with(result, start.value(scope));
        if (through instanceof Map<?, ?> map) {
            eachEntry(map, collecting);
        } else if (through instanceof List<?> list) {
            eachItem(list, collecting);
        } else {
            throw EvaluationError.noOverload(
                    "a loop over " + ValueType.of(through).name());
        }
        if (isOpen(collecting)) {
            scope.trail().back(before);
        } else {
            scope.trail().leave(before);
        }
        return end.value(collecting);
    }

    private boolean isOpen(Scope collecting) {
        return Boolean.TRUE.equals(condition.value(collecting));
    }

    private void eachItem(List<?> items, Scope collecting) {
        for (int i = 0; i < items.size() && isOpen(collecting); i++) {
            Object each = items.get(i);
            collecting.trail().enter(items instanceof ObjectList list ? list.place(i) : null);
            step(second.isEmpty() ? each : (Object) (long) i, each, collecting);
        }
    }

    private void eachEntry(Map<?, ?> map, Scope collecting) {
        for (Object key : map.keySet()) {
            if (!isOpen(collecting)) {
                return;
            }
            collecting.trail().enter(map instanceof ObjectMap object ? object.place(key) : null);
            Object value = second.isEmpty() ? key : map.get(key);
            if (value != null) {
                step(key, value, collecting);
            }
        }
    }

    /** An error is a result that another item may overrule. */
    private void step(Object first, Object other, Scope collecting) {
        Scope inner = collecting.with(item, first);
        inner = second.isEmpty() ? inner : inner.with(second, other);
        try {
            collecting.set(step.value(inner));
        } catch (EvaluationError error) {
            if (error.isFatal()) {
                throw error;
            }
            collecting.set(error);
        }
    }
}
