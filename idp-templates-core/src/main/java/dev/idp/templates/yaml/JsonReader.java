package dev.idp.templates.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) that a machine wrote to nodes: one document, nothing else, and no key twice in one map. */
public final class JsonReader {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final Origin origin;

    private JsonReader(JsonParser parser, Origin origin) {
        this.parser = parser;
        this.origin = origin;
    }

    /**
     * Reads a document.
     *
     * @param source what sent it, for the origin of the nodes
     * @param bytes its text, in UTF-8; the caller bounds its size
     * @return the document; nothing where the bytes are no JSON, nest deeper than 64, or hold a number of more than 40
     *     digits
     */
    public static Optional<Node> read(String source, byte[] bytes) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            JsonReader reader = new JsonReader(parser, Origin.of(source, 0, 0));
            Node node = reader.value(parser.nextToken());
            return parser.nextToken() == null ? Optional.of(node) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Node value(JsonToken token) {
        if (token == null) {
            throw new IllegalArgumentException("no value");
        }
        return switch (token) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> new TextNode(parser.getString(), origin);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new BooleanNode(token == JsonToken.VALUE_TRUE, origin);
            case VALUE_NULL -> new NullNode(origin);
            default -> throw new IllegalArgumentException("no value");
        };
    }

    private Node number(BigDecimal value) {
        return new NumberNode(value, origin);
    }

    private Node map() {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            entries.put(key, new MapNode.Entry(key, origin, value(parser.nextToken())));
        }
        return MapNode.of(entries.values(), origin);
    }

    private Node list() {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new ListNode(items, origin);
    }
}
