package dev.idp.templates.kustomize;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One operation of a JSON patch. What cannot be done is thrown as an {@link IdpException}. */
final class JsonOperation {
    private static final List<String> NAMES = List.of("add", "remove", "replace", "move", "copy", "test");

    private final MapNode node;
    private final Pointer place;

    private JsonOperation(MapNode node, Pointer place) {
        this.node = node;
        this.place = place;
    }

    /**
     * Takes a node for an operation.
     *
     * @param node a list element of the patch
     * @param place where it is in the patch
     * @return the operation
     */
    static JsonOperation read(Node node, Pointer place) {
        if (node instanceof MapNode map) {
            return new JsonOperation(map, place);
        }
        throw new IdpException(Problem.error(
                KustomizeCode.BAD_OPERATION,
                node.origin().at(place),
                "found " + Found.type(node) + ", expected an operation",
                "write a map with op and path"));
    }

    Node apply(Node document) {
        String op = text("op");
        Pointer path = pointer("path");
        return switch (op) {
            case "add" -> JsonEdit.add(document, path, value(), this::refuse);
            case "remove" -> JsonEdit.remove(document, path, this::refuse);
            case "replace" -> JsonEdit.replace(document, path, value(), this::refuse);
            case "copy" -> JsonEdit.add(document, path, existing(document, pointer("from")), this::refuse);
            case "move" -> move(document, pointer("from"), path);
            case "test" -> tested(document, path);
            default ->
                throw problem("op", "found " + Printable.of(op) + ", expected an operation", NearMiss.hint(op, NAMES));
        };
    }

    private Node move(Node document, Pointer from, Pointer path) {
        List<String> steps = path.tokens();
        int depth = from.tokens().size();
        if (steps.size() > depth && steps.subList(0, depth).equals(from.tokens())) {
            throw problem("path", "cannot move a value into itself", "");
        }
        Node value = existing(document, from);
        return JsonEdit.add(JsonEdit.remove(document, from, this::refuse), path, value, this::refuse);
    }

    private Node tested(Node document, Pointer path) {
        Node found = existing(document, path);
        if (!isSame(found, value())) {
            throw problem(
                    "value",
                    "the test of " + path + " failed: found " + Printable.of(found.toString()) + ", expected "
                            + Printable.of(value().toString()),
                    "see what the template renders now, then change the patch");
        }
        return document;
    }

    private Node existing(Node document, Pointer path) {
        return JsonEdit.get(document, path, this::refuse);
    }

    private Node value() {
        return node.get("value").orElseThrow(() -> problem("value", "expected value", "add value"));
    }

    private String text(String key) {
        return node.text(key).orElseThrow(() -> problem(key, "expected " + key + ", a text", "add " + key));
    }

    private Pointer pointer(String key) {
        String text = text(key);
        boolean wrong = !text.isEmpty() && !text.startsWith("/") || text.matches("(?s).*~(?![01]).*");
        if (wrong) {
            throw problem(
                    key,
                    "found " + Printable.of(text) + ", expected a JSON pointer",
                    "begin with /; write ~1 for / and ~0 for ~ in a key");
        }
        return Pointer.parse(text);
    }

    /** Numbers are compared by value, as the RFC says. */
    private static boolean isSame(Node a, Node b) {
        if (a instanceof NumberNode one && b instanceof NumberNode other) {
            return one.value().compareTo(other.value()) == 0;
        }
        if (a instanceof MapNode one && b instanceof MapNode other) {
            return one.keys().equals(other.keys())
                    && one.entries().stream()
                            .allMatch(entry ->
                                    isSame(entry.value(), other.get(entry.key()).orElseThrow()));
        }
        return a instanceof ListNode one && b instanceof ListNode other
                ? areSame(one.items(), other.items())
                : a.equals(b);
    }

    private static boolean areSame(List<Node> a, List<Node> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> isSame(a.get(i), b.get(i)));
    }

    private IdpException refuse(String message, String hint) {
        return problem("path", message, hint);
    }

    private IdpException problem(String key, String message, String hint) {
        Optional<Node> value = node.get(key);
        return new IdpException(Problem.error(
                KustomizeCode.BAD_OPERATION, value.orElse(node).origin().at(place.then(key)), message, hint));
    }
}
