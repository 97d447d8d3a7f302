package dev.idp.templates.parameter;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what a schema expects, in the words of somebody who writes YAML.
 *
 * @param tree the schema, for its references
 */
record Expectation(SchemaTree tree) {
    private static final int LONGEST_LIST = 12;

    /** A URL that holds a password is refused somewhere; the message must not spread it. */
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]+@");

    /** Phrases a schema: {@code map with git and ref}, {@code whole number}, {@code "a" or "b"}. */
    String of(Node schema) {
        if (!(tree.resolve(schema) instanceof MapNode map)) {
            return "nothing";
        }
        Optional<String> values = values(map);
        if (values.isPresent()) {
            return values.get();
        }
        String types = types(map);
        String required = names(map);
        if (!required.isEmpty() && (types.isEmpty() || types.equals("map"))) {
            return "map with " + required;
        }
        return types.isEmpty() ? derived(map) : types;
    }

    /** Phrases the values that are allowed, where they are listed. */
    Optional<String> values(MapNode schema) {
        List<Node> values = listed(schema);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(alternatives(values.stream().map(Expectation::literal)));
    }

    /** Finds the values that {@code enum} or {@code const} lists. */
    static List<Node> listed(MapNode schema) {
        return schema.get("const")
                .map(List::of)
                .or(() -> schema.list("enum").map(ListNode::items))
                .orElse(List.of());
    }

    /** Joins phrases: {@code a, b or c}. */
    static String alternatives(Stream<String> phrases) {
        List<String> all = phrases.distinct().toList();
        if (all.size() > LONGEST_LIST) {
            return "one of " + String.join(", ", all.subList(0, LONGEST_LIST)) + " …";
        }
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
    }

    /** Shows a map by its keys. */
    static String keyed(Node value) {
        if (!(value instanceof MapNode map)) {
            return shown(value);
        }
        return map.isEmpty()
                ? "empty map"
                : "map with " + joined(map.keys().stream().limit(LONGEST_LIST), " and ");
    }

    /** Shows a value that was found: scalars themselves, of a map or list only what it is. */
    static String shown(Node value) {
        if (value instanceof TextNode text) {
            return "\"" + Printable.of(LOGIN.matcher(text.value()).replaceAll("://…@")) + "\"";
        }
        return value instanceof MapNode || value instanceof ListNode ? value.type() : value.toString();
    }

    /** Shows a value as it is written, maps and lists on one line. */
    static String literal(Node value) {
        return value instanceof Scalar ? shown(value) : Printable.of(JsonWriter.write(value));
    }

    /** Phrases a range of numbers: {@code 1 to 65535}, {@code at least 1}, {@code more than 0 and at most 5}. */
    static String range(MapNode schema, String least, String most) {
        Optional<String> from = number(schema, least);
        Optional<String> to = number(schema, most);
        if (from.isPresent() && to.isPresent()) {
            return from.get().equals(to.get()) ? "exactly " + to.get() : from.get() + " to " + to.get();
        }
        return from.map(number -> "at least " + number)
                .or(() -> to.map(number -> "at most " + number))
                .orElse("");
    }

    static Optional<String> number(MapNode schema, String keyword) {
        return schema.get(keyword).filter(NumberNode.class::isInstance).map(Node::toString);
    }

    /** Phrases one of several alternatives, so that people can tell it from the others. */
    String alternative(Node schema) {
        if (!(tree.resolve(schema) instanceof MapNode map)) {
            return of(schema);
        }
        return map.text("title").map(Printable::of).orElseGet(() -> of(map) + detail(map));
    }

    private static String detail(MapNode schema) {
        String length = range(schema, "minLength", "maxLength");
        String numbers = range(schema, "minimum", "maximum");
        return schema.text("pattern")
                        .map(pattern -> " that matches " + Printable.of(pattern))
                        .orElse("")
                + (length.isEmpty() ? "" : " of " + length + " characters")
                + (numbers.isEmpty() ? "" : ", " + numbers);
    }

    static String counted(int number, String word) {
        String plural = word.equals("entry") ? "entries" : word + "s";
        return number + " " + (number == 1 ? word : plural);
    }

    private static String types(MapNode schema) {
        Stream<String> types =
                schema.list("type").map(list -> list.texts().stream()).orElse(schema.text("type").stream());
        return alternatives(types.map(Expectation::word));
    }

    static String word(String type) {
        return switch (type) {
            case "object" -> "map";
            case "array" -> "list";
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String names(MapNode schema) {
        return joined(schema.list("required").map(ListNode::texts).orElse(List.of()).stream(), " and ");
    }

    private static String joined(Stream<String> words, String last) {
        List<String> all = words.map(Printable::of).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
    }

    private String derived(MapNode schema) {
        for (String choice : List.of("oneOf", "anyOf")) {
            Optional<ListNode> branches = schema.list(choice);
            if (branches.isPresent()) {
                return alternatives(branches.get().items().stream().map(this::of));
            }
        }
        Optional<ListNode> all = schema.list("allOf");
        if (all.isPresent() && !all.get().items().isEmpty()) {
            return of(all.get().items().get(0));
        }
        if (schema.get("properties").isPresent()) {
            return "map";
        }
        return schema.get("pattern").isPresent() ? "text" : "another value";
    }
}
