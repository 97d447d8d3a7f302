package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schema in the words of draft 2020-12, with every node still at its place in the file.
 *
 * @param root the schema itself
 */
record SchemaTree(MapNode root) {
    private static final List<String> WORDS =
            List.of("title", "description", "examples", "example", "default", "errorMessage");

    /** Rewrites what only draft-07 says ({@code dependencies}, lists behind {@code items}). */
    static SchemaTree of(MapNode schema) {
        return new SchemaTree(modern(schema));
    }

    /** Finds a node of the schema. */
    Optional<Node> at(Pointer pointer) {
        return root.at(pointer);
    }

    /** Finds a map of the schema; an empty one where there is none. */
    MapNode mapAt(Pointer pointer) {
        return at(pointer)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElse(MapNode.empty());
    }

    /** Follows a reference, as often as it leads to another; in a schema without errors that ends. */
    Node resolve(Node schema) {
        Node here = schema;
        Optional<Node> next = followed(here);
        while (next.isPresent()) {
            here = next.get();
            next = followed(here);
        }
        return here;
    }

    /** Follows references and keeps what the referring schemas say for people; an empty map for {@code true} or none. */
    MapNode described(Node schema) {
        if (!(schema instanceof MapNode map)) {
            return MapNode.empty();
        }
        return followed(map).map(next -> worded(described(next), words(map))).orElse(map);
    }

    private Optional<Node> followed(Node schema) {
        return schema instanceof MapNode map
                ? map.text("$ref").flatMap(SchemaTree::target).flatMap(this::at)
                : Optional.empty();
    }

    /** Picks what a schema says for people. */
    static MapNode words(MapNode schema) {
        MapNode words = MapNode.empty();
        for (String word : WORDS) {
            Optional<MapNode.Entry> entry = schema.entry(word);
            words = entry.isPresent() ? words.with(entry.get()) : words;
        }
        return words;
    }

    /** Says a schema in other words. */
    static MapNode worded(MapNode schema, MapNode words) {
        MapNode result = schema;
        for (MapNode.Entry entry : words.entries()) {
            result = result.with(entry);
        }
        return result;
    }

    /** Reads where a reference leads: nothing where it leaves the document. */
    static Optional<Pointer> target(String reference) {
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            return Optional.empty();
        }
        try {
            String decoded = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(Pointer.parse(decoded));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Node modernNode(Node schema) {
        return schema instanceof MapNode map ? modern(map) : schema;
    }

    private static MapNode modern(MapNode schema) {
        MapNode out = MapNode.empty(schema.origin());
        for (MapNode.Entry entry : schema.entries()) {
            out = with(out, schema, entry);
        }
        return out;
    }

    private static MapNode with(MapNode out, MapNode schema, MapNode.Entry entry) {
        boolean tuple = schema.list("items").isPresent();
        return switch (entry.key()) {
            case "items" -> out.with(renamed(entry, tuple ? "prefixItems" : "items", modernChildren(entry)));
            case "additionalItems" -> tuple ? out.with(renamed(entry, "items", modernNode(entry.value()))) : out;
            case "dependencies" ->
                entry.value() instanceof MapNode map ? dependencies(out, entry, map) : out.with(entry);
            default -> out.with(renamed(entry, entry.key(), modernChildren(entry)));
        };
    }

    private static MapNode dependencies(MapNode out, MapNode.Entry entry, MapNode dependencies) {
        MapNode result = out;
        for (MapNode.Entry dependency : dependencies.entries()) {
            String keyword = dependency.value() instanceof ListNode ? "dependentRequired" : "dependentSchemas";
            MapNode others =
                    result.map(keyword).orElse(MapNode.empty(entry.value().origin()));
            result = result.with(
                    keyword, others.with(renamed(dependency, dependency.key(), modernNode(dependency.value()))));
        }
        return result;
    }

    private static Node modernChildren(MapNode.Entry entry) {
        Optional<Keyword.Content> content = Keyword.of(entry.key()).map(Keyword::content);
        if (content.filter(found -> found == Keyword.Content.SCHEMA_MAP).isPresent()
                && entry.value() instanceof MapNode map) {
            List<MapNode.Entry> children = new ArrayList<>();
            map.entries().forEach(child -> children.add(renamed(child, child.key(), modernNode(child.value()))));
            return MapNode.of(children, map.origin());
        }
        if (content.filter(SchemaTree::holdsSchemas).isPresent() && entry.value() instanceof ListNode list) {
            return new ListNode(
                    list.items().stream().map(SchemaTree::modernNode).toList(), list.origin());
        }
        return content.filter(found -> found == Keyword.Content.SCHEMA).isPresent()
                ? modernNode(entry.value())
                : entry.value();
    }

    private static boolean holdsSchemas(Keyword.Content content) {
        return content == Keyword.Content.SCHEMA || content == Keyword.Content.SCHEMA_LIST;
    }

    private static MapNode.Entry renamed(MapNode.Entry entry, String key, Node value) {
        return new MapNode.Entry(key, entry.keyOrigin(), value);
    }
}
