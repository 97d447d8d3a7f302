package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parameters out of a schema, as a flat list for people. */
final class ParameterOutline {
    private static final int DEEPEST = 6;

    private final MapNode root;
    private final List<ParameterDescription> found = new ArrayList<>();

    private ParameterOutline(MapNode root) {
        this.root = root;
    }

    static List<ParameterDescription> of(MapNode schema) {
        ParameterOutline outline = new ParameterOutline(schema);
        outline.properties(schema, "", 0);
        return List.copyOf(outline.found);
    }

    /** Finds the schema of one property of a map's schema, where it stands in the schema itself. */
    static Optional<MapNode> property(MapNode root, MapNode schema, String name) {
        return schema.map("properties")
                .flatMap(properties -> properties.map(name))
                .map(new ParameterOutline(root)::resolved);
    }

    private void properties(MapNode schema, String prefix, int depth) {
        List<String> required = schema.list("required").map(ListNode::texts).orElse(List.of());
        for (MapNode.Entry entry :
                schema.map("properties").orElseGet(MapNode::empty).entries()) {
            if (entry.value() instanceof MapNode property) {
                add(resolved(property), prefix + entry.key(), required.contains(entry.key()), depth);
            }
        }
    }

    private void add(MapNode schema, String name, boolean required, int depth) {
        found.add(new ParameterDescription(
                name,
                type(schema),
                required,
                schema.get("default"),
                limits(schema),
                schema.text("title").orElse(name),
                schema.text("description").orElse("").strip().replaceAll("\\s+", " ")));
        if (depth < DEEPEST) {
            inside(schema, name, depth + 1);
        }
    }

    private void inside(MapNode schema, String name, int depth) {
        properties(schema, name + ".", depth);
        schema.map("additionalProperties")
                .map(this::resolved)
                .ifPresent(value -> properties(value, name + ".NAME.", depth));
        schema.map("items").map(this::resolved).ifPresent(item -> properties(item, name + "[].", depth));
        alternatives(schema).forEach(choice -> properties(choice, name + ".", depth));
    }

    private List<MapNode> alternatives(MapNode schema) {
        return schema.list("oneOf").or(() -> schema.list("anyOf")).map(ListNode::maps).orElse(List.of()).stream()
                .map(this::resolved)
                .toList();
    }

    private MapNode resolved(MapNode schema) {
        Optional<MapNode> target = schema.text("$ref")
                .filter(reference -> reference.startsWith("#/"))
                .flatMap(reference -> root.at(Pointer.parse(reference.substring(1))))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast);
        MapNode result = target.orElse(schema);
        for (String word : List.of("title", "description", "default")) {
            Optional<Node> own = target.isPresent() ? schema.get(word) : Optional.empty();
            result = own.isPresent() ? result.with(word, own.get()) : result;
        }
        return result;
    }

    private String type(MapNode schema) {
        List<MapNode> alternatives = alternatives(schema);
        if (!alternatives.isEmpty()) {
            return alternatives.stream().map(this::type).distinct().collect(Collectors.joining(" or "));
        }
        String type = schema.text("type").orElse("value");
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + typeInside(schema, "items").orElse("values");
            case "object" -> mapType(schema);
            default -> type;
        };
    }

    private String mapType(MapNode schema) {
        return typeInside(schema, "additionalProperties")
                .map(values -> "map of names to " + values)
                .orElse("map");
    }

    private Optional<String> typeInside(MapNode schema, String word) {
        return schema.map(word).map(this::resolved).map(this::type);
    }

    private String limits(MapNode schema) {
        List<String> limits = new ArrayList<>();
        schema.list("enum")
                .ifPresent(values -> limits.add(
                        values.items().stream().map(ParameterOutline::plain).collect(Collectors.joining(", "))));
        range(schema, "minimum", "maximum", "").ifPresent(limits::add);
        range(schema, "minLength", "maxLength", " characters").ifPresent(limits::add);
        range(schema, "minItems", "maxItems", " items").ifPresent(limits::add);
        range(schema, "minProperties", "maxProperties", " entries").ifPresent(limits::add);
        schema.text("pattern").ifPresent(pattern -> limits.add("matches " + pattern));
        alternatives(schema).stream()
                .map(this::limits)
                .filter(text -> !text.isEmpty())
                .forEach(limits::add);
        return String.join("; ", limits);
    }

    private static Optional<String> range(MapNode schema, String least, String most, String unit) {
        Optional<String> from = schema.get(least).map(ParameterOutline::plain);
        Optional<String> to = schema.get(most).map(ParameterOutline::plain);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(from.get() + " to " + to.get() + unit);
        }
        return from.map(number -> "at least " + number + unit).or(() -> to.map(number -> "at most " + number + unit));
    }

    /** Writes a value as it stands in a descriptor, on one line. */
    static String plain(Node node) {
        return Inline.of(node);
    }
}
