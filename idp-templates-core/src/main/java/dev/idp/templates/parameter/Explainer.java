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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        MapNode rule = SchemaTree.worded(tree.mapAt(fault.rule().parent()), new Route(tree, fault.route()).words());
        Node found = found(fault.place());
        return switch (fault.keyword()) {
            case "type" -> wrongType(fault.place(), found, expectation().of(typeOnly(rule)));
            case "enum", "const" -> notListed(fault.place(), found, Expectation.listed(rule));
            case "required", "dependentRequired" -> new MapFaults(this).missing(fault, rule);
            case "additionalProperties", "unevaluatedProperties" -> new MapFaults(this).unknown(fault, rule);
            case "propertyNames" -> new MapFaults(this).wrongKey(fault);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                new ScalarFaults(this).outOfRange(fault, rule, found);
            case "pattern", "format" -> new ScalarFaults(this).wrongText(fault, rule, found);
            case "minLength", "maxLength" -> new ScalarFaults(this).wrongLength(fault, rule, found);
            case "not", "false" -> new ScalarFaults(this).notAllowed(fault, rule, found);
            case "uniqueItems" -> new SizeFaults(this).notUnique(fault, found);
            default -> new SizeFaults(this).wrongSize(fault, rule, found);
        };
    }

    /** Explains why there is no verdict. */
    Problem explain(CostlyMatch costly) {
        Pointer place = find(value, costly.text(), Pointer.ROOT).orElse(Pointer.ROOT);
        String message = "found a text of " + costly.text().length()
                + " characters, which takes too many steps to match " + Printable.of(costly.expression());
        return Problem.error(
                ParameterCode.PATTERN_TOO_COSTLY, locate(place), message, "shorten the text, or simplify the pattern");
    }

    Expectation expectation() {
        return new Expectation(tree);
    }

    Node found(Pointer place) {
        return value.at(place).orElse(value);
    }

    Location locate(Pointer place) {
        return found(place).origin().at(at.then(place));
    }

    Finding wrongType(Pointer place, Node found, String expected) {
        String message = "found " + typed(found) + ", expected " + expected;
        return one(place, Weight.TYPE, ParameterCode.WRONG_TYPE, message, typeHint(found, expected));
    }

    Finding notListed(Pointer place, Node found, List<Node> values) {
        String message = "found " + Expectation.literal(found) + ", expected "
                + Expectation.alternatives(values.stream().map(Expectation::literal));
        List<String> texts = values.stream()
                .filter(TextNode.class::isInstance)
                .map(node -> ((TextNode) node).value())
                .toList();
        Optional<String> near = found instanceof TextNode text ? NearMiss.of(text.value(), texts) : Optional.empty();
        String hint = near.map(word -> "did you mean \"" + word + "\"?").orElse("");
        return one(place, Weight.VALUE, ParameterCode.NOT_ONE_OF, message, hint);
    }

    Finding one(Pointer place, Weight weight, ParameterCode code, String message, String hint) {
        return new Finding(place, weight, List.of(Problem.error(code, locate(place), message, hint)));
    }

    private static MapNode typeOnly(MapNode rule) {
        return rule.without("enum").without("const").without("required");
    }

    private static String typed(Node found) {
        String shown = Expectation.shown(found);
        return found instanceof TextNode ? "text " + shown : shown;
    }

    private static String typeHint(Node found, String expected) {
        if (found instanceof NullNode) {
            return nullHint(expected);
        }
        if (!(found instanceof Scalar scalar)) {
            return "";
        }
        String text = Printable.of(scalar.asText());
        return switch (expected) {
            case "text" -> "write \"" + text + "\" in quotes";
            case "list" -> "write [" + text + "] for a list of one";
            default -> isQuoted(found, text, expected) ? "write " + text + " without quotes" : "";
        };
    }

    private static String nullHint(String expected) {
        return switch (expected) {
            case "map" -> "write {} for an empty map";
            case "list" -> "write [] for an empty list";
            case "text" -> "write \"\" for an empty text";
            default -> "give a value, or remove the line";
        };
    }

    private static boolean isQuoted(Node found, String text, String expected) {
        return found instanceof TextNode
                && (expected.contains("number") && text.matches("-?[0-9]+(\\.[0-9]+)?")
                        || expected.equals("true or false") && text.matches("true|false"));
    }

    private static Optional<Pointer> find(Node node, String text, Pointer place) {
        if (node instanceof MapNode map && map.entry(text).isPresent()) {
            return Optional.of(place.then(text));
        }
        if (node instanceof TextNode scalar && scalar.value().equals(text)) {
            return Optional.of(place);
        }
        return children(node)
                .flatMap(key -> find(node.child(key).orElseThrow(), text, place.then(key)).stream())
                .findFirst();
    }

    private static Stream<String> children(Node node) {
        if (node instanceof ListNode list) {
            return IntStream.range(0, list.items().size()).mapToObj(Integer::toString);
        }
        return node instanceof MapNode map ? map.keys().stream() : Stream.empty();
    }
}
