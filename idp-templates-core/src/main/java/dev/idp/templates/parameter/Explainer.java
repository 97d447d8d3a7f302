package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a person what one fault is: what was found, what was expected, what to do.
 *
 * @param tree the schema
 * @param value the whole value that was judged
 * @param at where it stands in its file
 */
record Explainer(SchemaTree tree, Node value, Pointer at) {
    /** Explains a fault that is not about alternatives. */
    Finding explain(Fault fault) {
        MapNode rule = tree.mapAt(fault.rule().parent());
        Node found = value.at(fault.place()).orElse(value);
        return switch (fault.keyword()) {
            case "type" -> wrongType(fault.place(), found, new Expectation(tree).of(typeOnly(rule)));
            case "enum", "const" -> notListed(fault.place(), found, Expectation.listed(rule));
            case "required", "dependentRequired" -> missing(fault, rule);
            case "additionalProperties", "unevaluatedProperties" -> unknown(fault, rule);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                outOfRange(fault, rule, found);
            case "pattern", "format" -> wrongText(fault, rule, found);
            case "minLength", "maxLength" -> wrongLength(fault, rule, found);
            case "propertyNames" -> wrongKey(fault);
            case "not", "false", "unevaluatedItems", "unevaluated" -> notAllowed(fault, rule, found);
            default -> wrongSize(fault, rule, found);
        };
    }

    Location locate(Pointer place) {
        return value.at(place).orElse(value).origin().at(at.then(place));
    }

    Finding wrongType(Pointer place, Node found, String expected) {
        String message = "found " + typed(found) + ", expected " + expected;
        return one(place, Weight.TYPE, ParameterCode.WRONG_TYPE, message, typeHint(found, expected));
    }

    Finding notListed(Pointer place, Node found, List<Node> values) {
        String message = "found " + Expectation.shown(found) + ", expected "
                + Expectation.alternatives(values.stream().map(Expectation::shown));
        List<String> texts = values.stream()
                .filter(TextNode.class::isInstance)
                .map(node -> ((TextNode) node).value())
                .toList();
        String hint = found instanceof TextNode text
                ? NearMiss.of(text.value(), texts)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("")
                : "";
        return one(place, Weight.VALUE, ParameterCode.NOT_ONE_OF, message, hint);
    }

    Finding one(Pointer place, Weight weight, ParameterCode code, String message, String hint) {
        return new Finding(place, weight, List.of(Problem.error(code, locate(place), message, hint)));
    }

    private static MapNode typeOnly(MapNode rule) {
        return rule.without("enum").without("const").without("required");
    }

    private static String typed(Node found) {
        return found instanceof Scalar scalar && !(found instanceof NullNode)
                ? (found instanceof TextNode ? "text " : "") + Expectation.shown(scalar)
                : found.type();
    }

    private static String typeHint(Node found, String expected) {
        if (found instanceof NullNode) {
            return switch (expected) {
                case "map" -> "write {} for an empty map";
                case "list" -> "write [] for an empty list";
                case "text" -> "write \"\" for an empty text";
                default -> "give a value, or remove the line";
            };
        }
        if (found instanceof TextNode text
                && expected.contains("number")
                && text.value().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return "write " + text.value() + " without quotes";
        }
        if (expected.equals("text") && found instanceof Scalar scalar) {
            return "write \"" + scalar.asText() + "\" in quotes";
        }
        return expected.equals("list") && found instanceof Scalar scalar
                ? "write [" + Printable.of(scalar.asText()) + "] for a list of one"
                : "";
    }

    private Finding missing(Fault fault, MapNode rule) {
        String name = fault.detail();
        Node schema = rule.map("properties")
                .flatMap(properties -> properties.get(name))
                .orElse(MapNode.empty());
        MapNode described = tree.resolve(schema) instanceof MapNode map ? map : MapNode.empty();
        String expected = described.isEmpty() ? "a value" : new Expectation(tree).of(described);
        Location around = locate(fault.place());
        Location location = new Location(
                around.file(), around.line(), around.column(), around.pointer().then(name));
        String message = "found no " + Printable.of(name) + ", expected " + expected;
        Problem problem =
                Problem.error(ParameterCode.MISSING_FIELD, location, message, new Advice(tree).line(name, described));
        return new Finding(fault.place(), Weight.PART, List.of(problem));
    }

    private Finding unknown(Fault fault, MapNode rule) {
        String name = fault.detail();
        Optional<MapNode.Entry> entry =
                value.at(fault.place()).filter(MapNode.class::isInstance).flatMap(map -> ((MapNode) map).entry(name));
        Pointer pointer = at.then(fault.place()).then(name);
        Location location = entry.map(found -> found.keyOrigin().at(pointer)).orElseGet(() -> locate(fault.place()));
        Set<String> known = new HashSet<>(new Fields(tree).of(rule));
        String message =
                "found the unknown field " + Printable.of(name) + (known.isEmpty() ? ", expected an empty map" : "");
        Weight weight = fault.keyword().equals("additionalProperties") ? Weight.PART : Weight.REST;
        return new Finding(
                fault.place(),
                weight,
                List.of(Problem.error(ParameterCode.UNKNOWN_FIELD, location, message, NearMiss.hint(name, known))));
    }

    private Finding outOfRange(Fault fault, MapNode rule, Node found) {
        List<String> bounds = new ArrayList<>();
        Expectation.number(rule, "exclusiveMinimum").ifPresent(number -> bounds.add("more than " + number));
        Expectation.number(rule, "exclusiveMaximum").ifPresent(number -> bounds.add("less than " + number));
        String range = Expectation.range(rule, "minimum", "maximum");
        if (!range.isEmpty()) {
            bounds.add(range);
        }
        if (fault.keyword().equals("multipleOf")) {
            bounds.clear();
            bounds.add("a multiple of " + Expectation.number(rule, "multipleOf").orElse("1"));
        }
        String expected = said(rule, fault.keyword()).orElse(String.join(" and ", bounds));
        String message = "found " + Expectation.shown(found) + ", expected " + expected;
        return one(fault.place(), Weight.CONTENT, ParameterCode.OUT_OF_RANGE, message, "");
    }

    private Finding wrongText(Fault fault, MapNode rule, Node found) {
        Advice advice = new Advice(tree);
        String message = "found " + Expectation.shown(found) + ", expected " + advice.text(rule, fault.keyword());
        return one(fault.place(), Weight.CONTENT, ParameterCode.WRONG_TEXT, message, advice.example(rule));
    }

    private Finding wrongLength(Fault fault, MapNode rule, Node found) {
        String text = found instanceof TextNode node ? node.value() : found.toString();
        String message = "found " + counted(text.codePointCount(0, text.length()), "character") + ", expected "
                + said(rule, fault.keyword()).orElse(Expectation.range(rule, "minLength", "maxLength"));
        return one(fault.place(), Weight.LENGTH, ParameterCode.WRONG_LENGTH, message, new Advice(tree).example(rule));
    }

    private Finding wrongKey(Fault fault) {
        Pointer pointer = at.then(fault.place()).then(fault.detail());
        Location location = value.at(fault.place())
                .filter(MapNode.class::isInstance)
                .flatMap(map -> ((MapNode) map).entry(fault.detail()))
                .map(entry -> entry.keyOrigin().at(pointer))
                .orElseGet(() -> locate(fault.place()));
        MapNode names = tree.resolve(tree.mapAt(fault.rule())) instanceof MapNode map ? map : MapNode.empty();
        Advice advice = new Advice(tree);
        String message = "found the key \"" + Printable.of(fault.detail()) + "\", expected " + advice.key(names);
        return new Finding(
                fault.place(),
                Weight.PART,
                List.of(Problem.error(ParameterCode.WRONG_TEXT, location, message, advice.example(names))));
    }

    private Finding notAllowed(Fault fault, MapNode rule, Node found) {
        String why = said(rule, "not")
                .or(() -> rule.map("not").flatMap(not -> not.text("description").or(() -> not.text("title"))))
                .map(text -> ": " + Printable.of(text))
                .orElse("");
        String message = "found " + Expectation.shown(found) + ", which is not allowed here" + why;
        return one(fault.place(), Weight.REFUSED, ParameterCode.NOT_ALLOWED, message, "");
    }

    private Finding wrongSize(Fault fault, MapNode rule, Node found) {
        if (fault.keyword().equals("uniqueItems")) {
            return notUnique(fault, found);
        }
        boolean map = found instanceof MapNode;
        int size = found instanceof ListNode list
                ? list.items().size()
                : map ? ((MapNode) found).keys().size() : 0;
        String count = counted(size, map ? "entry" : "item");
        String range = map
                ? Expectation.range(rule, "minProperties", "maxProperties")
                : Expectation.range(rule, "minItems", "maxItems");
        String expected = fault.keyword().toLowerCase(java.util.Locale.ROOT).contains("contains")
                ? contained(rule)
                : said(rule, fault.keyword()).orElse(range);
        return one(
                fault.place(), Weight.SIZE, ParameterCode.WRONG_SIZE, "found " + count + ", expected " + expected, "");
    }

    private String contained(MapNode rule) {
        String range = Expectation.range(rule, "minContains", "maxContains");
        String what = rule.get("contains").map(new Expectation(tree)::of).orElse("item");
        return (range.isEmpty() ? "at least 1" : range) + " that is " + what;
    }

    private Finding notUnique(Fault fault, Node found) {
        List<Node> items = found instanceof ListNode list ? list.items() : List.of();
        Set<Node> seen = new HashSet<>();
        int second = Stream.iterate(0, i -> i + 1)
                .limit(items.size())
                .filter(i -> !seen.add(items.get(i)))
                .findFirst()
                .orElse(0);
        Pointer place = items.isEmpty() ? fault.place() : fault.place().then(second);
        String message = "found " + Expectation.shown(value.at(place).orElse(found)) + " twice, expected unlike items";
        return new Finding(
                fault.place(),
                Weight.PART,
                List.of(Problem.error(ParameterCode.WRONG_SIZE, locate(place), message, "remove one of them")));
    }

    private static Optional<String> said(MapNode rule, String keyword) {
        return Advice.errorMessage(rule, keyword);
    }

    private static String counted(int number, String word) {
        String plural = word.equals("entry") ? "entries" : word + "s";
        return number + " " + (number == 1 ? word : plural);
    }
}
