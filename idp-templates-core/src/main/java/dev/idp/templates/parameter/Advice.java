package dev.idp.templates.parameter;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the author of a schema wrote for people: titles, descriptions, examples, messages.
 *
 * @param tree the schema
 */
record Advice(SchemaTree tree) {
    /** Finds the author's own sentence for a keyword: {@code errorMessage: TEXT} or {@code errorMessage: {KEYWORD: TEXT}}. */
    static Optional<String> errorMessage(MapNode rule, String keyword) {
        return rule.text("errorMessage")
                .or(() -> rule.map("errorMessage").flatMap(messages -> messages.text(keyword)))
                .map(Printable::of);
    }

    /** Says what a text should be, the author's words first. */
    String text(MapNode rule, String keyword) {
        return errorMessage(rule, keyword)
                .or(() -> keyword.equals("format") ? rule.text("format").map(Advice::format) : described(rule))
                .orElseGet(() -> "text that matches "
                        + rule.text("pattern").map(Printable::of).orElse(""));
    }

    /** Says what a key should be. */
    String key(MapNode names) {
        return names.text("pattern").isPresent()
                ? text(names, "pattern")
                : described(names).orElse("another key");
    }

    /** Gives an example as a hint: nothing where the author gave none. */
    String example(MapNode rule) {
        return firstExample(rule).map(example -> "for example " + example).orElse("");
    }

    /** Gives the line that is missing. */
    String line(String name, MapNode schema) {
        String example = firstExample(schema).orElseGet(() -> placeholder(schema));
        String what = schema.text("title")
                .or(() -> described(schema))
                .map(text -> ": " + Printable.of(text))
                .orElse("");
        return "add the line \"" + Printable.of(name) + ": " + example + "\"" + what;
    }

    private Optional<String> firstExample(MapNode schema) {
        return schema.list("examples")
                .map(ListNode::items)
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(0))
                .or(() -> schema.get("example"))
                .or(() -> schema.get("default"))
                .or(() -> Expectation.listed(schema).stream().findFirst())
                .map(Advice::flow);
    }

    private static String flow(Node example) {
        String text = example instanceof dev.idp.templates.yaml.Scalar scalar
                ? scalar.asText()
                : dev.idp.templates.yaml.JsonWriter.write(example);
        return Printable.of(text);
    }

    private String placeholder(MapNode schema) {
        return switch (new Expectation(tree).of(schema.without("required"))) {
            case "map" -> "{…}";
            case "list" -> "[…]";
            case "whole number", "number" -> "1";
            case "true or false" -> "true";
            default -> "…";
        };
    }

    private static Optional<String> described(MapNode rule) {
        return rule.text("description")
                .map(Advice::firstSentence)
                .or(() -> rule.text("title"))
                .map(Printable::of);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String format(String name) {
        return List.of("date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid")
                        .contains(name)
                ? "the form of " + name
                : name;
    }
}
