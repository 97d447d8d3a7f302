package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows which types a schema allows at a field, without a value to look at.
 *
 * @param tree the schema
 */
record FieldTypes(SchemaTree tree) {
    /** Finds JSON Schema's names of the allowed types: none where the schema doesn't say. */
    Set<String> at(Pointer field) {
        Set<Node> schemas = new LinkedHashSet<>(parts(tree.root(), new ArrayList<>()));
        for (String key : field.tokens()) {
            Set<Node> children = new LinkedHashSet<>();
            schemas.forEach(
                    schema -> children(schema, key).forEach(child -> children.addAll(parts(child, new ArrayList<>()))));
            schemas = children;
        }
        Set<String> types = new TreeSet<>();
        schemas.forEach(schema -> types.addAll(types(schema)));
        return types;
    }

    private static List<Node> children(Node schema, String key) {
        List<Node> children = new ArrayList<>();
        if (schema instanceof MapNode map) {
            map.map("properties").flatMap(properties -> properties.get(key)).ifPresent(children::add);
            for (MapNode.Entry entry :
                    map.map("patternProperties").orElse(MapNode.empty()).entries()) {
                if (TextPattern.of(entry.key()).match(key) == TextPattern.Verdict.FITS) {
                    children.add(entry.value());
                }
            }
            if (children.isEmpty()) {
                map.get("additionalProperties").ifPresent(children::add);
            }
        }
        return children;
    }

    /** Collects the schemas that may judge one value; references can lead back, so each is taken once. */
    private List<Node> parts(Node schema, List<Node> seen) {
        Node resolved = tree.resolve(schema);
        if (!(resolved instanceof MapNode map) || seen.contains(resolved)) {
            return seen;
        }
        seen.add(map);
        for (String part : List.of("allOf", "anyOf", "oneOf")) {
            map.list(part).map(ListNode::items).orElse(List.of()).forEach(item -> parts(item, seen));
        }
        for (String part : List.of("then", "else")) {
            map.get(part).ifPresent(branch -> parts(branch, seen));
        }
        map.map("dependentSchemas").ifPresent(map2 -> map2.entries().forEach(entry -> parts(entry.value(), seen)));
        return seen;
    }

    private static Set<String> types(Node schema) {
        Set<String> types = new TreeSet<>();
        if (schema instanceof MapNode map) {
            map.text("type").ifPresent(types::add);
            map.list("type").map(ListNode::texts).ifPresent(types::addAll);
            if (types.isEmpty()) {
                Expectation.listed(map).forEach(value -> types.add(jsonType(value)));
            }
        }
        return types;
    }

    private static String jsonType(Node value) {
        return switch (value.type()) {
            case "map" -> "object";
            case "list" -> "array";
            case "text" -> "string";
            case "true or false" -> "boolean";
            default -> value.type();
        };
    }
}
