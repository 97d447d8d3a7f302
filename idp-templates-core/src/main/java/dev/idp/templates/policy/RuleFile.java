package dev.idp.templates.policy;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads a file of kind {@code PolicyRules}: what people know of rules. */
final class RuleFile {
    private RuleFile() {}

    /** Reads a file that comes with the engine; one that is wrong is a bug. */
    static List<Rule> bundled(String file) {
        try (InputStream in = Objects.requireNonNull(RuleFile.class.getResourceAsStream("bundled/" + file), file)) {
            MapNode document = (MapNode) YamlReader.read(file, in.readAllBytes());
            return rules(document.map("rules").orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the bundled " + file, unreadable);
        }
    }

    private static List<Rule> rules(MapNode rules) {
        return rules.entries().stream()
                .map(entry -> rule(entry.key(), entry.value()))
                .toList();
    }

    private static Rule rule(String id, Node node) {
        MapNode rule = (MapNode) node;
        return new Rule(
                id,
                rule.text("title").orElseThrow(),
                RuleSeverity.valueOf(word(rule, "severity")),
                Waivable.valueOf(word(rule, "waivable")),
                rule.text("rationale").orElseThrow(),
                rule.list("references").map(ListNode::texts).orElse(List.of()));
    }

    private static String word(MapNode rule, String field) {
        return rule.text(field).orElseThrow().toUpperCase(Locale.ROOT);
    }
}
