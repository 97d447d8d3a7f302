package dev.idp.templates.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random schemas of all kinds of keywords, about the fields that {@link Nodes} makes. */
final class RandomSchemas {
    private static final Origin HERE = Origin.of("schema", 1, 1);
    private static final MapNode DEFS =
            map("{x: {type: integer, default: 1}, y: {oneOf: [{type: string}, {$ref: \"#/$defs/x\"}]}}");

    private RandomSchemas() {}

    static Arbitrary<MapNode> schemas() {
        return schema(3).map(schema -> schema.with("$defs", DEFS));
    }

    private static Arbitrary<MapNode> schema(int depth) {
        Arbitrary<MapNode> leaf = Arbitraries.of(
                        "{}",
                        "type: string",
                        "type: integer",
                        "type: [object, \"null\"]",
                        "type: object",
                        "type: array",
                        "{minimum: 1, maximum: 2}",
                        "{minLength: 1, pattern: x}",
                        "enum: [x, 1]",
                        "const: true",
                        "required: [a]",
                        "{required: [b], minProperties: 2}",
                        "{minItems: 1, uniqueItems: true}",
                        "{additionalProperties: false, properties: {a: {}}}",
                        "{unevaluatedProperties: false, properties: {b: {}}}",
                        "properties: {a: {default: x}}",
                        "properties: {c: false}",
                        "propertyNames: {enum: [a]}",
                        "dependentRequired: {a: [b]}",
                        "$ref: \"#/$defs/x\"",
                        "$ref: \"#/$defs/y\"")
                .map(RandomSchemas::map);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<MapNode> one = leaf;
        Arbitrary<MapNode> sub = schema(depth - 1);
        Arbitrary<MapNode> holding = Combinators.combine(
                        Arbitraries.of("not", "items", "contains", "additionalProperties"), sub)
                .as((keyword, inner) -> MapNode.empty(HERE).with(keyword, inner));
        Arbitrary<MapNode> choice = Combinators.combine(
                        Arbitraries.of("oneOf", "anyOf", "allOf"),
                        sub.list().ofMinSize(1).ofMaxSize(3))
                .as((keyword, inner) ->
                        MapNode.empty(HERE).with(keyword, new ListNode(List.<Node>copyOf(inner), HERE)));
        Arbitrary<MapNode> fields = Arbitraries.maps(Arbitraries.of("a", "b", "c"), sub.map(node -> (Node) node))
                .map(inner -> MapNode.empty(HERE).with("properties", Nodes.map(inner)));
        Arbitrary<MapNode> condition = Combinators.combine(sub, sub, sub)
                .as((test, yes, no) ->
                        MapNode.empty(HERE).with("if", test).with("then", yes).with("else", no));
        return Combinators.combine(one, Arbitraries.oneOf(holding, choice, fields, condition))
                .as((some, more) -> SchemaTree.worded(some, more));
    }

    private static MapNode map(String yaml) {
        return (MapNode) YamlReader.read("schema", yaml.getBytes(UTF_8));
    }
}
