package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in what a schema says about absent fields.
 *
 * @param tree the schema
 * @param judge tells which alternative a value fits
 * @param bare fields whose own default was taken out by somebody
 */
record Defaults(SchemaTree tree, Judge judge, Set<Pointer> bare) {
    private static final int MOST_ROUNDS = 32;

    /** Fills until nothing is added: a field filled in may make further parts of the schema apply. */
    MapNode fill(MapNode value) {
        MapNode before = value;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            MapNode after = (MapNode) filled(before, Pointer.ROOT, Pointer.ROOT);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private Node filled(Node value, Pointer at, Pointer rule) {
        MapNode schema = tree.mapAt(rule);
        Node result = schema.text("$ref")
                .flatMap(SchemaTree::target)
                .map(target -> filled(value, at, target))
                .orElse(value);
        if (result instanceof MapNode map) {
            result = properties(map, at, rule, schema);
        } else if (result instanceof ListNode list) {
            result = items(list, at, rule, schema);
        }
        for (Pointer part : parts(schema, rule, result)) {
            result = filled(result, at, part);
        }
        return result;
    }

    private MapNode properties(MapNode value, Pointer at, Pointer rule, MapNode schema) {
        MapNode result = value;
        for (MapNode.Entry property :
                schema.map("properties").orElse(MapNode.empty()).entries()) {
            Pointer child = rule.then("properties").then(property.key());
            result = property(result, property.key(), at.then(property.key()), child);
        }
        if (schema.get("additionalProperties").isPresent()) {
            Set<String> named = schema.map("properties").map(MapNode::keys).orElse(Set.of());
            for (MapNode.Entry entry : value.entries()) {
                if (!named.contains(entry.key())) {
                    Node filled = filled(entry.value(), at.then(entry.key()), rule.then("additionalProperties"));
                    result = result.with(entry.key(), filled);
                }
            }
        }
        return result;
    }

    private MapNode property(MapNode value, String key, Pointer at, Pointer rule) {
        Optional<Node> written = value.get(key);
        Optional<Node> fallback = bare.contains(at) ? Optional.empty() : fallback(rule);
        Optional<Node> start = written.map(node -> layered(fallback, node)).or(() -> fallback);
        return start.map(node -> value.with(key, filled(node, at, rule))).orElse(value);
    }

    /** A default that is a map is the lowest layer: what is written lies over it. */
    private static Node layered(Optional<Node> fallback, Node written) {
        return written instanceof MapNode above && fallback.isPresent() && fallback.get() instanceof MapNode below
                ? over(below, above)
                : written;
    }

    private static MapNode over(MapNode below, MapNode above) {
        MapNode result = above;
        for (MapNode.Entry entry : below.entries()) {
            Optional<Node> written = above.get(entry.key());
            result = written.isEmpty()
                    ? result.with(entry)
                    : result.with(entry.key(), layered(Optional.of(entry.value()), written.get()));
        }
        return result;
    }

    private Optional<Node> fallback(Pointer rule) {
        MapNode schema = tree.mapAt(rule);
        return schema.get("default")
                .or(() -> tree.resolve(schema) instanceof MapNode map ? map.get("default") : Optional.empty());
    }

    private Node items(ListNode value, Pointer at, Pointer rule, MapNode schema) {
        int fixed = schema.list("prefixItems").map(list -> list.items().size()).orElse(0);
        List<Node> items = new ArrayList<>();
        for (Node item : value.items()) {
            int i = items.size();
            Pointer child = i < fixed ? rule.then("prefixItems").then(i) : rule.then("items");
            items.add(filled(item, at.then(i), child));
        }
        return new ListNode(items, value.origin());
    }

    /** Finds the other parts of a schema that apply to the same value. */
    private List<Pointer> parts(MapNode schema, Pointer rule, Node value) {
        List<Pointer> parts = new ArrayList<>();
        for (int i = 0;
                i < schema.list("allOf").map(list -> list.items().size()).orElse(0);
                i++) {
            parts.add(rule.then("allOf").then(i));
        }
        if (schema.get("if").isPresent()) {
            parts.add(rule.then(judge.fits(rule.then("if"), value) ? "then" : "else"));
        }
        if (value instanceof MapNode map) {
            for (String key : schema.map("dependentSchemas").map(MapNode::keys).orElse(Set.of())) {
                if (map.get(key).isPresent()) {
                    parts.add(rule.then("dependentSchemas").then(key));
                }
            }
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            fitting(rule.then(choice), schema.list(choice), value).ifPresent(parts::add);
        }
        return parts;
    }

    /** The one alternative that the value fits, defaults included; where it fits several, none gives its defaults. */
    private Optional<Pointer> fitting(Pointer rule, Optional<ListNode> branches, Node value) {
        List<Pointer> fitting = new ArrayList<>();
        for (int i = 0; i < branches.map(list -> list.items().size()).orElse(0); i++) {
            Pointer branch = rule.then(i);
            if (judge.fits(branch, filled(value, Pointer.ROOT, branch))) {
                fitting.add(branch);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
