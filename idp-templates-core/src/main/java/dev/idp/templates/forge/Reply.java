package dev.idp.templates.forge;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an API answered.
 *
 * @param status its HTTP status
 * @param headers its headers
 * @param body its JSON; nothing where it has no body, or a failure's body is something else
 */
record Reply(int status, HttpHeaders headers, Optional<Node> body) {
    private static final int LONGEST = 300;

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isBusy() {
        return status == 500 || status == 502 || status == 503 || status == 504;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && status != 304;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns its map; an empty one where it is none. */
    MapNode map() {
        return body.filter(MapNode.class::isInstance).map(MapNode.class::cast).orElseGet(MapNode::empty);
    }

    /** Returns the host's own words for a failure, on one printable line; empty where it has none. */
    String words() {
        MapNode map = map();
        String said = Stream.of("message", "error", "error_description", "errors")
                .flatMap(key -> map.get(key).stream())
                .flatMap(Reply::texts)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return Printable.of(said, LONGEST);
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof TextNode text) {
            return Stream.of(text.value());
        }
        if (node instanceof ListNode list) {
            return list.items().stream().flatMap(Reply::texts);
        }
        return node instanceof MapNode map
                ? map.entries().stream().flatMap(entry -> nested(entry.value()))
                : Stream.empty();
    }

    private static Stream<String> nested(Node node) {
        return node instanceof MapNode ? Stream.empty() : texts(node);
    }
}
