package dev.idp.templates.cel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type as a value of the expression language, {@code type(1) == int}.
 *
 * @param name its name there
 */
record ValueType(String name) {
    private static final List<String> NAMES = List.of(
            "bool",
            "double",
            "int",
            "list",
            "map",
            "null_type",
            "optional_type",
            "string",
            "type",
            "uint",
            "google.protobuf.Duration",
            "google.protobuf.Timestamp",
            "net.IP",
            "net.CIDR",
            "kubernetes.URL",
            "kubernetes.Quantity",
            "kubernetes.NamedFormat");

    static Map<String, ValueType> byName() {
        Map<String, ValueType> types = new LinkedHashMap<>();
        NAMES.forEach(name -> types.put(name, new ValueType(name)));
        return types;
    }

    static ValueType of(Object value) {
        return new ValueType(nameOf(value));
    }

    private static String nameOf(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Map) {
            return "map";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        return rareNameOf(value);
    }

    private static String rareNameOf(Object value) {
        if (value instanceof Double) {
            return "double";
        }
        if (value instanceof Optional) {
            return "optional_type";
        }
        if (value instanceof Duration) {
            return "google.protobuf.Duration";
        }
        if (value instanceof Instant) {
            return "google.protobuf.Timestamp";
        }
        if (value instanceof ValueType) {
            return "type";
        }
        return value instanceof Library library ? library.type() : "null_type";
    }
}
