package dev.idp.templates.cel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who knows a function: the operators, those without a receiver, or the type of the receiver. */
final class Functions {
    private Functions() {}

    /**
     * Calls a function.
     *
     * @param function its name
     * @param arguments the receiver first
     * @throws EvaluationError where there is no such function for these arguments, or it gives no value
     */
    static Object call(String function, Object[] arguments) {
        if (!Character.isLetter(function.charAt(0))) {
            return Operators.call(function, arguments);
        }
        Optional<Object> global = Conversions.call(function, arguments);
        return global.isPresent() ? global.get() : ofReceiver(function, arguments);
    }

    private static Object ofReceiver(String function, Object[] arguments) {
        if (arguments.length == 0) {
            throw EvaluationError.noOverload(function);
        }
        Object receiver = arguments[0];
        if (receiver instanceof String) {
            return TextFunctions.call(function, arguments);
        }
        if (receiver instanceof List) {
            return ListFunctions.call(function, arguments);
        }
        if (receiver instanceof Map<?, ?> map) {
            return ofMap(function, map, arguments);
        }
        if (receiver instanceof Optional<?> optional) {
            return ofOptional(function, optional);
        }
        if (receiver instanceof Library library) {
            return library.call(function, arguments);
        }
        if (receiver instanceof Duration || receiver instanceof Instant) {
            return TimeFunctions.call(function, arguments);
        }
        throw EvaluationError.noOverload(function);
    }

    /** The insertion is what the macros that make maps come down to. */
    private static Object ofMap(String function, Map<?, ?> map, Object[] arguments) {
        return switch (function) {
            case "size" -> (long) map.size();
            case "cel.@mapInsert" -> {
                Map<Object, Object> longer = new LinkedHashMap<>(map);
                longer.put(arguments[1], arguments[2]);
                yield longer;
            }
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private static Object ofOptional(String function, Optional<?> optional) {
        return switch (function) {
            case "hasValue" -> optional.isPresent();
            case "value" -> optional.orElseThrow(() -> new EvaluationError("optional.none() dereference"));
            default -> throw EvaluationError.noOverload(function);
        };
    }
}
