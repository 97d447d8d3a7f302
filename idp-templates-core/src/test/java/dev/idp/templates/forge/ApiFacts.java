package dev.idp.templates.forge;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an API takes and answers: each request to a stub is checked against it. */
record ApiFacts(String prefix, MapNode facts) {
    static ApiFacts of(String prefix, String file) {
        try (InputStream in = Objects.requireNonNull(ApiFacts.class.getResourceAsStream(file))) {
            return new ApiFacts(prefix, (MapNode) YamlReader.read(file, in.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<MapNode> operations() {
        return facts.list("operations").orElseThrow().maps();
    }

    /** Everything that the API's description does not know about a request and its answer. */
    List<String> violations(Asked asked, Answer answer) {
        return operation(asked)
                .map(operation -> violations(operation, asked, answer))
                .orElseGet(() -> List.of("no such operation: " + asked.line()));
    }

    private Optional<MapNode> operation(Asked asked) {
        return operations().stream()
                .filter(each -> each.text("method").equals(Optional.of(asked.method())))
                .filter(each -> asked.path()
                        .matches(prefix + each.text("path").orElseThrow().replaceAll("\\{[a-z_]+}", "[^/]+")))
                .findFirst();
    }

    private static List<String> violations(MapNode operation, Asked asked, Answer answer) {
        List<String> found = new ArrayList<>();
        MapNode query = operation.map("query").orElseGet(MapNode::empty);
        asked.query().forEach((name, value) -> {
            String type = query.text(name).orElse("unknown");
            if (type.equals("unknown") || type.equals("integer") && !value.matches("[0-9]+")) {
                found.add(asked.line() + ": " + type + " parameter " + name + "=" + value);
            }
        });
        MapNode body = operation.map("body").orElseGet(MapNode::empty);
        asked.sent().entries().stream()
                .filter(entry -> !body.text(entry.key()).equals(Optional.of(type(entry.value()))))
                .forEach(entry ->
                        found.add(asked.line() + ": field " + entry.key() + " of type " + type(entry.value())));
        operation.list("required").map(ListNode::texts).orElse(List.of()).stream()
                .filter(name -> asked.sent().get(name).isEmpty())
                .forEach(name -> found.add(asked.line() + ": no field " + name));
        boolean known = operation.list("answers").orElseThrow().items().stream()
                .anyMatch(status -> status.toString().equals(String.valueOf(answer.status())));
        if (!known) {
            found.add(asked.line() + ": never answers " + answer.status());
        }
        return found;
    }

    private static String type(Node node) {
        return switch (node.type()) {
            case "text" -> "string";
            case "number" -> "integer";
            case "list" -> "array";
            case "map" -> "object";
            default -> "boolean";
        };
    }
}
