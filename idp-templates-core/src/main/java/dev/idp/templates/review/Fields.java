package dev.idp.templates.review;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads fields of manifests that may hold anything: what is not of the wanted type is not there. */
final class Fields {
    private Fields() {}

    static Optional<String> value(Node node, String... path) {
        return node.at(Pointer.of(path)).filter(Scalar.class::isInstance).map(found -> ((Scalar) found).asText());
    }

    static MapNode map(Node node, String... path) {
        return node.at(Pointer.of(path)).orElse(MapNode.empty()) instanceof MapNode map ? map : MapNode.empty();
    }

    static List<MapNode> maps(Node node, String... path) {
        return node.at(Pointer.of(path)).orElse(MapNode.empty()) instanceof ListNode list ? list.maps() : List.of();
    }

    static List<String> texts(Node node, String... path) {
        return node.at(Pointer.of(path)).orElse(MapNode.empty()) instanceof ListNode list ? list.texts() : List.of();
    }

    /** Writes a map of labels as people write selectors: {@code a=b,c=d}. */
    static String labels(MapNode labels) {
        return labels.entries().stream()
                .map(entry ->
                        entry.key() + "=" + (entry.value() instanceof Scalar scalar ? scalar.asText() : entry.value()))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
