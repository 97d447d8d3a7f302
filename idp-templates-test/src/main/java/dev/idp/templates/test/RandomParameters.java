package dev.idp.templates.test;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.Characters;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random parameters that satisfy a template's schema: every property sooner or later, every alternative, texts that
 * match their pattern. The same seed gives the same parameters.
 */
public final class RandomParameters {
    private static final int MOST_ITEMS = 4;
    private static final int LONGEST_TEXT = 60;

    private static final RgxGenProperties SHORT = shortRepetitions();

    private final Random random;

    /**
     * Starts.
     *
     * @param seed makes the run repeatable; print it where a test fails
     */
    public RandomParameters(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Makes a value.
     *
     * @param schema a JSON Schema of the kind that templates use
     * @return a value that satisfies it
     */
    public Node value(MapNode schema) {
        if (schema.get("const").isPresent()) {
            return schema.get("const").get();
        }
        if (schema.list("enum").isPresent()) {
            return pick(schema.list("enum").get().items());
        }
        for (String alternatives : List.of("oneOf", "anyOf")) {
            if (schema.list(alternatives).isPresent()) {
                return value(pick(schema.list(alternatives).get().maps()));
            }
        }
        return switch (schema.text("type").orElse("object")) {
            case "string" -> new TextNode(text(schema), Origin.ENGINE);
            case "integer", "number" -> number(schema);
            case "boolean" -> new BooleanNode(random.nextBoolean(), Origin.ENGINE);
            case "array" -> list(schema);
            default -> map(schema);
        };
    }

    private MapNode map(MapNode schema) {
        MapNode map = MapNode.empty();
        List<String> required = schema.list("required").map(ListNode::texts).orElse(List.of());
        for (MapNode.Entry property :
                schema.map("properties").orElseGet(MapNode::empty).entries()) {
            if (required.contains(property.key()) || random.nextInt(10) < 6) {
                map = map.with(property.key(), value((MapNode) property.value()));
            }
        }
        return schema.map("additionalProperties").isPresent() ? withMore(map, schema) : map;
    }

    /** Adds a few fields that the schema does not name. */
    private MapNode withMore(MapNode named, MapNode schema) {
        MapNode map = named;
        int count = random.nextInt(MOST_ITEMS);
        for (int i = 0; i < count; i++) {
            String key = text(schema.map("propertyNames").orElseGet(MapNode::empty));
            map = key.isEmpty()
                    ? map
                    : map.with(key, value(schema.map("additionalProperties").orElseThrow()));
        }
        return map;
    }

    private ListNode list(MapNode schema) {
        List<Node> items = new ArrayList<>();
        int least = limit(schema, "minItems", 0);
        int most = Math.max(least, Math.min(limit(schema, "maxItems", MOST_ITEMS), MOST_ITEMS));
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            Node item = value(schema.map("items").orElseGet(MapNode::empty));
            if (!items.contains(item)) {
                items.add(item);
            }
        }
        return new ListNode(items, Origin.ENGINE);
    }

    private NumberNode number(MapNode schema) {
        int least = limit(schema, "minimum", 0);
        int most = limit(schema, "maximum", least + 1000);
        return new NumberNode(BigDecimal.valueOf(least + (long) random.nextInt(most - least + 1)), Origin.ENGINE);
    }

    private String text(MapNode schema) {
        int least = limit(schema, "minLength", 0);
        int most = Math.min(limit(schema, "maxLength", LONGEST_TEXT), Math.max(LONGEST_TEXT, least));
        if (schema.text("pattern").isEmpty()) {
            return HostileTexts.atMost(random, most);
        }
        RgxGen generator = RgxGen.parse(SHORT, schema.text("pattern").get());
        for (int attempt = 0; attempt < 50; attempt++) {
            String text = generator.generate(random);
            if (text.length() >= least && text.length() <= most && isWritable(text)) {
                return text;
            }
        }
        return schema.list("examples").map(ListNode::texts).orElse(List.of("x")).get(0);
    }

    /** A pattern may allow what no manifest may hold; the descriptor itself would be refused for it. */
    private static boolean isWritable(String text) {
        return Characters.refusal(text).isEmpty() && !text.equals("<<") && !text.equals("=");
    }

    /** An unbounded repetition is tried a few times only: nested ones grow beyond every length limit otherwise. */
    private static RgxGenProperties shortRepetitions() {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 4);
        return properties;
    }

    private static int limit(MapNode schema, String keyword, int otherwise) {
        return schema.at(Pointer.of(keyword))
                .filter(NumberNode.class::isInstance)
                .map(node -> ((NumberNode) node).value().intValue())
                .orElse(otherwise);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
