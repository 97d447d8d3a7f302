package dev.idp.templates.author;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.parameter.SchemaField;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Varies the parameters of an example, one field at a time, to the ends of what its schema allows. */
final class ParameterCases {
    private final Schema schema;
    private final MapNode base;

    ParameterCases(Schema schema, MapNode base) {
        this.schema = schema;
        this.base = base;
    }

    /**
     * Parameters that the schema accepts.
     *
     * @param what what was varied, in words
     * @param parameters all parameters, before defaults
     */
    record Case(String what, MapNode parameters) {}

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        Set<MapNode> known = new HashSet<>(Set.of(base));
        for (SchemaField field : schema.fields()) {
            for (Case varied : variations(field)) {
                if (known.add(varied.parameters()) && accepts(varied.parameters())) {
                    cases.add(varied);
                }
            }
        }
        return cases;
    }

    private List<Case> variations(SchemaField field) {
        MapNode around = withExamples(field.path());
        return place(around, field.path()).stream()
                .flatMap(place -> values(field).stream().map(value -> varied(around, place, value)))
                .toList();
    }

    private static Case varied(MapNode around, Pointer place, Node value) {
        return new Case(place.dotted() + " = " + shown(value), (MapNode) put(around, place.tokens(), value));
    }

    private static String shown(Node value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private boolean accepts(MapNode parameters) {
        Problems problems = new Problems();
        schema.check(schema.resolve(List.of(parameters)), Pointer.ROOT, problems);
        return !problems.hasErrors();
    }

    /** What stands around a field that the example does not have is taken from the schema's own examples. */
    private MapNode withExamples(Pointer path) {
        MapNode around = base;
        for (int depth = 1; depth < path.tokens().size(); depth++) {
            Pointer above = new Pointer(path.tokens().subList(0, depth));
            Optional<Pointer> place = place(around, above);
            boolean absent = place.isPresent() && isPoor(around.at(place.get()));
            if (absent) {
                Optional<Node> example = example(above, path.tokens().get(depth));
                around = example.isPresent() ? (MapNode) put(around, place.get().tokens(), example.get()) : around;
            }
        }
        return around;
    }

    private static boolean isPoor(Optional<Node> value) {
        return value.isEmpty()
                || value.get() instanceof MapNode map && map.isEmpty()
                || value.get() instanceof ListNode list && list.items().isEmpty();
    }

    private Optional<Node> example(Pointer path, String child) {
        List<Node> examples = schema.fields().stream()
                .filter(field -> field.path().equals(path))
                .flatMap(field -> field.schema().list("examples").stream())
                .flatMap(list -> list.items().stream())
                .filter(value -> value instanceof MapNode || value instanceof ListNode)
                .toList();
        return examples.stream()
                .filter(value -> value.child(child).isPresent())
                .findFirst()
                .or(() -> examples.stream().findFirst());
    }

    /** Puts real keys and indexes in the place of wildcards; nothing where there are none. */
    private static Optional<Pointer> place(Node value, Pointer path) {
        Pointer place = Pointer.ROOT;
        Optional<Node> here = Optional.of(value);
        for (String token : path.tokens()) {
            Optional<String> step =
                    token.equals(SchemaField.ANY) ? here.flatMap(ParameterCases::firstKey) : Optional.of(token);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            String key = step.get();
            place = place.then(key);
            here = here.flatMap(node -> node.child(key));
        }
        return Optional.of(place);
    }

    private static Optional<String> firstKey(Node node) {
        if (node instanceof MapNode map) {
            return map.keys().stream().findFirst();
        }
        return node instanceof ListNode list && !list.items().isEmpty() ? Optional.of("0") : Optional.empty();
    }

    private static Node put(Node node, List<String> tokens, Node value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String token = tokens.get(0);
        List<String> rest = tokens.subList(1, tokens.size());
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(token);
            items.set(index, put(items.get(index), rest, value));
            return new ListNode(items, list.origin());
        }
        MapNode map = node instanceof MapNode given ? given : MapNode.empty();
        return map.with(token, put(map.get(token).orElseGet(MapNode::empty), rest, value));
    }

    private static List<Node> values(SchemaField field) {
        MapNode schema = field.schema();
        List<Node> values = new ArrayList<>();
        schema.list("enum").ifPresent(words -> values.addAll(words.items()));
        schema.list("examples").ifPresent(examples -> values.addAll(examples.items()));
        truths(schema, values);
        bounds(schema, values);
        lengths(schema, values);
        sizes(schema, values);
        if (mayBeAbsent(field)) {
            values.add(new NullNode(Origin.ENGINE));
        }
        return values;
    }

    private static boolean mayBeAbsent(SchemaField field) {
        return !field.required()
                && field.schema().get("default").isEmpty()
                && !field.path().last().equals(SchemaField.ANY);
    }

    private static void truths(MapNode schema, List<Node> values) {
        if (schema.text("type").equals(Optional.of("boolean"))) {
            values.add(new BooleanNode(true, Origin.ENGINE));
            values.add(new BooleanNode(false, Origin.ENGINE));
        }
    }

    private static void bounds(MapNode schema, List<Node> values) {
        number(schema, "minimum").ifPresent(least -> values.add(number(least)));
        number(schema, "maximum").ifPresent(most -> values.add(number(most)));
        number(schema, "exclusiveMinimum").ifPresent(under -> values.add(number(under.add(BigDecimal.ONE))));
        number(schema, "exclusiveMaximum").ifPresent(over -> values.add(number(over.subtract(BigDecimal.ONE))));
    }

    /** Texts of the least and of the greatest length, as far as a pattern lets one be made from a letter or an example. */
    private static void lengths(MapNode schema, List<Node> values) {
        List<String> seeds =
                new ArrayList<>(schema.list("examples").map(ListNode::texts).orElse(List.of()));
        seeds.add("a");
        for (String limit : List.of("minLength", "maxLength")) {
            int length = number(schema, limit).map(BigDecimal::intValue).orElse(0);
            for (String seed : length > 0 && length <= 10_000 ? seeds : List.<String>of()) {
                String longer = seed.length() >= length
                        ? seed.substring(0, length)
                        : seed + seed.substring(seed.length() - 1).repeat(length - seed.length());
                values.add(new TextNode(longer, Origin.ENGINE));
            }
        }
    }

    private static void sizes(MapNode schema, List<Node> values) {
        if (schema.text("type").equals(Optional.of("array"))) {
            int least = number(schema, "minItems").map(BigDecimal::intValue).orElse(0);
            List<Node> some = schema.list("examples").stream()
                    .flatMap(list -> list.items().stream())
                    .filter(ListNode.class::isInstance)
                    .flatMap(list -> ((ListNode) list).items().stream())
                    .limit(least)
                    .toList();
            values.add(new ListNode(some, Origin.ENGINE));
        }
    }

    private static Optional<BigDecimal> number(MapNode schema, String keyword) {
        return schema.get(keyword).filter(NumberNode.class::isInstance).map(node -> ((NumberNode) node).value());
    }

    private static Node number(BigDecimal value) {
        return new NumberNode(value, Origin.ENGINE);
    }
}
