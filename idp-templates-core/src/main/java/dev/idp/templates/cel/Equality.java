package dev.idp.templates.cel;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares values: numbers by their size, lists and maps by what is in them; values of unlike types are not equal. */
final class Equality {
    private Equality() {}

    static boolean same(Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            return Ordering.compare(a, b) == 0;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return sameItems(left, right);
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return sameEntries(left, right);
        }
        if (a instanceof Optional<?> left && b instanceof Optional<?> right) {
            return left.isPresent() == right.isPresent() && (left.isEmpty() || same(left.get(), right.get()));
        }
        return a.equals(b);
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        for (Object each : left) {
            if (!same(each, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Object key : left.keySet()) {
            Object mine = left.get(key);
            Object theirs = right.get(key);
            if (mine == null || theirs == null || !same(mine, theirs)) {
                return false;
            }
        }
        return true;
    }
}
