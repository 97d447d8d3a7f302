package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes objects of any kind from the index. */
final class SampleMaker {
    private final KindIndex index = KindIndex.bundled();
    private final List<Sample.Field> fields = new ArrayList<>();
    private final Map<Pointer, String> identity;
    private final Random random;
    private final double share;
    private int line;

    private SampleMaker(String apiVersion, String kind, Random random, double share) {
        this.identity = Map.of(
                Pointer.of("apiVersion"), apiVersion,
                Pointer.of("kind"), kind,
                Pointer.of("metadata", "name"), "sample");
        this.random = random;
        this.share = share;
    }

    /** Makes an object with every field that its kind has, at all depths. */
    static Sample complete(String apiVersion, String kind) {
        return make(apiVersion, kind, new Random(1), 1);
    }

    /**
     * Makes an object with some fields.
     *
     * @param share how likely a field is there, from 0 to 1
     */
    static Sample make(String apiVersion, String kind, Random random, double share) {
        SampleMaker maker = new SampleMaker(apiVersion, kind, random, share);
        FieldType type = maker.index.type(apiVersion, kind).orElseThrow();
        return new Sample(new Resource((MapNode) maker.value(type, Pointer.ROOT)), maker.fields);
    }

    private Node value(FieldType type, Pointer pointer) {
        if (type instanceof FieldType.Fields known) {
            return map(known, pointer);
        }
        Origin origin = nextLine();
        if (type instanceof FieldType.ListOf list) {
            return new ListNode(
                    List.of(value(list.item(), pointer.then(0)), value(list.item(), pointer.then(1))), origin);
        }
        if (type instanceof FieldType.MapOf map) {
            Node value = value(map.value(), pointer.then("a.example/key"));
            return MapNode.of(List.of(new MapNode.Entry("a.example/key", nextLine(), value)), origin);
        }
        return identity.containsKey(pointer)
                ? new TextNode(identity.get(pointer), origin)
                : plain((PlainType) type, origin);
    }

    private MapNode map(FieldType.Fields type, Pointer pointer) {
        List<MapNode.Entry> entries = new ArrayList<>();
        Origin origin = nextLine();
        Map<String, FieldType> known = index.fields(type);
        known.forEach((name, field) -> {
            Pointer below = pointer.then(name);
            boolean identifies = identity.keySet().stream()
                    .anyMatch(place -> place.equals(below) || place.parent().equals(below));
            if (identifies || random.nextDouble() < share) {
                entries.add(new MapNode.Entry(name, nextLine(), value(field, below)));
                fields.add(new Sample.Field(below, field, known.keySet()));
            }
        });
        return MapNode.of(entries, origin);
    }

    private Node plain(PlainType type, Origin origin) {
        return switch (type) {
            case ANY -> MapNode.empty(origin);
            case INT32 -> number(random.nextInt(), origin);
            case INT64 -> number(random.nextLong(), origin);
            case INT_OR_TEXT -> random.nextBoolean() ? number(random.nextInt(), origin) : new TextNode("http", origin);
            case QUANTITY -> new TextNode(random.nextInt(1000) + "Mi", origin);
            case TEXT -> new TextNode("text " + line, origin);
            case TRUTH -> new BooleanNode(random.nextBoolean(), origin);
        };
    }

    private static NumberNode number(long value, Origin origin) {
        return new NumberNode(BigDecimal.valueOf(value), origin);
    }

    private Origin nextLine() {
        line++;
        return Origin.of("sample.yaml", line, 1);
    }
}
