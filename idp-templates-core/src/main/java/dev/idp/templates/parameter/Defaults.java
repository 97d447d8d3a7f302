package dev.idp.templates.parameter;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
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
    /** More than two files of the greatest depth can hold. */
    private static final int DEEPEST = 80;

    /**
     * Fills until nothing is added: a field filled in may make further parts of the schema apply.
     *
     * @throws IdpException where a default fills in itself without end
     */
    Node fill(Node value, Pointer rule) {
        Node before = value;
        Node after = filled(before, Pointer.ROOT, rule);
        while (!after.equals(before)) {
            before = after;
            after = filled(before, Pointer.ROOT, rule);
        }
        return after;
    }

    private Node filled(Node value, Pointer at, Pointer rule) {
        MapNode schema = tree.mapAt(rule);
        Optional<Pointer> target = schema.text("$ref").flatMap(SchemaTree::target);
        Node result = target.isPresent() ? filled(value, at, target.get()) : value;
        if (result instanceof MapNode map) {
            result = others(properties(map, at, rule, schema), at, rule, schema);
        } else if (result instanceof ListNode list) {
            result = items(list, at, rule, schema);
        }
        for (Pointer part : parts(schema, rule, result)) {
            result = filled(result, at, part);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            result = chosen(result, at, rule.then(choice));
        }
        return result;
    }

    private MapNode properties(MapNode value, Pointer at, Pointer rule, MapNode schema) {
        MapNode result = value;
        for (String key : schema.map("properties").orElse(MapNode.empty()).keys()) {
            Pointer place = at.then(key);
            Pointer child = rule.then("properties").then(key);
            Optional<Node> written = result.get(key);
            Optional<Node> fallback = bare.contains(place) ? Optional.empty() : fallback(child, place);
            Optional<Node> start =
                    written.isPresent() ? Optional.of(layered(fallback, written.get(), place)) : fallback;
            if (start.isPresent()) {
                result = result.with(key, filled(start.get(), place, child));
            }
        }
        return result;
    }

    private MapNode others(MapNode value, Pointer at, Pointer rule, MapNode schema) {
        MapNode result = value;
        Set<String> named = schema.map("properties").map(MapNode::keys).orElse(Set.of());
        Set<String> patterns =
                schema.map("patternProperties").map(MapNode::keys).orElse(Set.of());
        for (MapNode.Entry entry : value.entries()) {
            List<Pointer> children = patterns.stream()
                    .filter(pattern -> TextPattern.of(pattern).match(entry.key()) == TextPattern.Verdict.FITS)
                    .map(rule.then("patternProperties")::then)
                    .toList();
            boolean listed = named.contains(entry.key()) || !children.isEmpty();
            Node filled = result.get(entry.key()).orElse(entry.value());
            for (Pointer child : listed ? children : List.of(rule.then("additionalProperties"))) {
                filled = filled(filled, at.then(entry.key()), child);
            }
            result = result.with(entry.key(), filled);
        }
        return result;
    }

    /** A default that is a map is the lowest layer: what is written lies over it. */
    private Node layered(Optional<Node> fallback, Node written, Pointer at) {
        if (!(written instanceof MapNode above && fallback.isPresent() && fallback.get() instanceof MapNode below)) {
            return written;
        }
        MapNode result = above;
        for (MapNode.Entry entry : below.entries()) {
            Pointer place = at.then(entry.key());
            Optional<Node> over = above.get(entry.key());
            if (over.isPresent()) {
                result = result.with(entry.key(), layered(Optional.of(entry.value()), over.get(), place));
            } else if (!bare.contains(place)) {
                result = result.with(entry);
            }
        }
        return result;
    }

    private Optional<Node> fallback(Pointer rule, Pointer at) {
        MapNode schema = tree.mapAt(rule);
        Optional<Node> fallback = schema.get("default")
                .or(() -> tree.resolve(schema) instanceof MapNode target ? target.get("default") : Optional.empty());
        if (fallback.isPresent() && at.tokens().size() > DEEPEST) {
            throw new IdpException(Problem.error(
                    ParameterCode.BAD_SCHEMA,
                    fallback.get().origin().at(rule.then("default")),
                    "found a default that fills in itself without end, expected one that ends",
                    "remove the default from the schema that refers to itself"));
        }
        return fallback;
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
        List<Pointer> parts = new ArrayList<>(branches(rule.then("allOf")));
        if (schema.get("if").isPresent()) {
            parts.add(rule.then(judge.fits(rule.then("if"), value) ? "then" : "else"));
        }
        for (String key : schema.map("dependentSchemas").map(MapNode::keys).orElse(Set.of())) {
            if (value.child(key).isPresent()) {
                parts.add(rule.then("dependentSchemas").then(key));
            }
        }
        return parts;
    }

    /** Only the one alternative that the value fits, defaults included, gives its defaults. */
    private Node chosen(Node value, Pointer at, Pointer rule) {
        List<Node> fitting = new ArrayList<>();
        for (Pointer branch : branches(rule)) {
            Node filled = filled(value, at, branch);
            if (judge.fits(branch, filled)) {
                fitting.add(filled);
            }
        }
        return fitting.size() == 1 ? fitting.get(0) : value;
    }

    private List<Pointer> branches(Pointer rule) {
        int count = tree.at(rule)
                .filter(ListNode.class::isInstance)
                .map(list -> ((ListNode) list).items().size())
                .orElse(0);
        List<Pointer> branches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            branches.add(rule.then(i));
        }
        return branches;
    }
}
