package dev.idp.templates.parameter;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what the author of a schema wrote for people: titles, descriptions, examples, messages.
 *
 * @param expectation phrases what nobody wrote about
 */
record Advice(Expectation expectation) {
    /** Finds the author's own words: {@code errorMessage: TEXT}, or {@code errorMessage: {KEYWORD: TEXT}}. */
    static Optional<String> errorMessage(MapNode rule, String keyword) {
        return rule.text("errorMessage")
                .or(() -> rule.map("errorMessage").flatMap(messages -> messages.text(keyword)))
                .map(Printable::of);
    }

    /** Says what a text should be, the author's words first. */
    String text(MapNode rule, String keyword) {
        Optional<String> known = keyword.equals("format") ? rule.text("format").map(Advice::format) : described(rule);
        return errorMessage(rule, keyword)
                .or(() -> known)
                .orElseGet(() -> "text that matches "
                        + rule.text("pattern").map(Printable::of).orElse(""));
    }

    /** Says what a key should be. */
    String key(MapNode names) {
        return names.text("pattern").isPresent()
                ? text(names, "pattern")
                : described(names).orElseGet(() -> expectation.alternative(names));
    }

    /** Gives an example as a hint: nothing where the author gave none. */
    String example(MapNode rule) {
        return firstExample(rule).map(example -> "for example " + example).orElse("");
    }

    /** Gives the line that is missing. */
    String line(String name, MapNode schema) {
        String example = firstExample(schema).orElseGet(() -> placeholder(schema));
        String what = schema.text("title")
                .map(Printable::of)
                .or(() -> described(schema))
                .map(text -> " (" + text + ")")
                .orElse("");
        return "add the line " + Printable.of(name) + ": " + example + what;
    }

    private static Optional<String> firstExample(MapNode schema) {
        return schema.list("examples")
                .flatMap(list -> list.items().stream().findFirst())
                .or(() -> schema.get("example"))
                .or(() -> schema.get("default"))
                .or(() -> Expectation.listed(schema).stream().findFirst())
                .map(Advice::flow);
    }

    private static String flow(Node example) {
        return Printable.of(example instanceof Scalar scalar ? scalar.asText() : JsonWriter.write(example));
    }

    private String placeholder(MapNode schema) {
        return switch (expectation.of(schema.without("required"))) {
            case "map" -> "{…}";
            case "list" -> "[…]";
            case "whole number", "number" -> "1";
            case "true or false" -> "true";
            default -> "…";
        };
    }

    private static Optional<String> described(MapNode rule) {
        return rule.text("description")
                .or(() -> rule.text("title"))
                .map(Advice::firstSentence)
                .map(Printable::of);
    }

    /** So that it can stand behind "expected": without full stop, and with a small article. */
    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String sentence = (end < 0 ? text : text.substring(0, end)).strip();
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open.matches("(?s)(A|An|The|One) .*")
                ? open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1)
                : open;
    }

    private static String format(String name) {
        return TextFormat.of(name)
                .map(format -> name + " such as " + format.example())
                .orElse(name);
    }
}
