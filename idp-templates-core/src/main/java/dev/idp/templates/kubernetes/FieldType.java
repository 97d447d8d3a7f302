package dev.idp.templates.kubernetes;

import dev.idp.templates.yaml.Node;
import java.util.Optional;

/** What a field of a Kubernetes object holds. */
sealed interface FieldType permits PlainType, FieldType.ListOf, FieldType.MapOf, FieldType.Fields {
    /** Names the type for people, as {@link Node#type} names what was found. */
    String words();

    /**
     * Reads a type of the index.
     *
     * @param text the word of a plain type; {@code [T]} for a list, <code>{T}</code> for a map; else the name of a type
     *     that has fields
     */
    static FieldType parse(String text) {
        return switch (text.charAt(0)) {
            case '[' -> new ListOf(parse(inside(text)));
            case '{' -> new MapOf(parse(inside(text)));
            default -> {
                Optional<PlainType> plain = PlainType.of(text);
                yield plain.isPresent() ? plain.get() : new Fields(text);
            }
        };
    }

    private static String inside(String text) {
        return text.substring(1, text.length() - 1);
    }

    /**
     * A list.
     *
     * @param item what each of its items is
     */
    record ListOf(FieldType item) implements FieldType {
        @Override
        public String words() {
            return "list";
        }
    }

    /**
     * A map whose keys anybody chooses.
     *
     * @param value what each of its values is
     */
    record MapOf(FieldType value) implements FieldType {
        @Override
        public String words() {
            return "map";
        }
    }

    /**
     * A map of known fields.
     *
     * @param type the name under which the index lists them
     */
    record Fields(String type) implements FieldType {
        @Override
        public String words() {
            return "map";
        }
    }
}
