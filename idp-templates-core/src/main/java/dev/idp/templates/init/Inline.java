package dev.idp.templates.init;

import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.stream.Collectors;

/** Writes a value as YAML on one line. */
final class Inline {
    private Inline() {}

    static String of(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .map(entry -> scalar(key(entry.key())) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(Inline::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(node);
    }

    private static Node key(String text) {
        return new TextNode(text, Origin.ENGINE);
    }

    /** What the writer would put into a block is one line in quotes here; JSON's are YAML's. */
    private static String scalar(Node node) {
        String written = YamlWriter.write(node).stripTrailing();
        boolean oneLine = written.indexOf('\n') < 0;
        boolean plain =
                oneLine && (written.startsWith("\"") || written.chars().noneMatch(c -> "{}[],".indexOf(c) >= 0));
        return plain ? written : JsonWriter.write(node);
    }
}
