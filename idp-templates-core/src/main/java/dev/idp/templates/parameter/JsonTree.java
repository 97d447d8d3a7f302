package dev.idp.templates.parameter;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands nodes to the validator in the tree type that it reads. Built by hand: the validator's own reader of JSON text
 * takes longer to start than everything else here together.
 */
final class JsonTree {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode value(Node node) {
        if (node instanceof MapNode map) {
            ObjectNode object = FACTORY.objectNode();
            map.entries().forEach(entry -> object.set(entry.key(), value(entry.value())));
            return object;
        }
        return node instanceof ListNode list ? array(list) : scalar(node);
    }

    private static JsonNode scalar(Node node) {
        if (node instanceof TextNode text) {
            return FACTORY.stringNode(text.value());
        }
        if (node instanceof NumberNode number) {
            return number(number.value());
        }
        return node instanceof BooleanNode truth ? FACTORY.booleanNode(truth.value()) : FACTORY.nullNode();
    }

    /** Leaves out what doesn't judge values; the validator would look for meaning in it. */
    static JsonNode schema(Node schema) {
        if (!(schema instanceof MapNode map)) {
            return value(schema);
        }
        ObjectNode object = FACTORY.objectNode();
        for (MapNode.Entry entry : map.entries()) {
            Keyword.of(entry.key())
                    .filter(Keyword::judging)
                    .ifPresent(keyword -> object.set(entry.key(), keyword(keyword, entry.value())));
        }
        return object;
    }

    private static JsonNode keyword(Keyword keyword, Node content) {
        return switch (keyword.content()) {
            case SCHEMA -> schema(content);
            case SCHEMA_LIST -> {
                ArrayNode array = FACTORY.arrayNode();
                ((ListNode) content).items().forEach(item -> array.add(schema(item)));
                yield array;
            }
            case SCHEMA_MAP -> {
                ObjectNode object = FACTORY.objectNode();
                ((MapNode) content).entries().forEach(entry -> object.set(entry.key(), schema(entry.value())));
                yield object;
            }
            default -> value(content);
        };
    }

    private static ArrayNode array(ListNode list) {
        ArrayNode array = FACTORY.arrayNode();
        list.items().forEach(item -> array.add(value(item)));
        return array;
    }

    private static JsonNode number(BigDecimal value) {
        if (value.scale() > 0) {
            return FACTORY.numberNode(value);
        }
        return value.precision() < 10
                ? FACTORY.numberNode(value.intValueExact())
                : FACTORY.numberNode(value.toBigInteger());
    }
}
