package dev.idp.templates.policy;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what people know of rules: a file of kind {@code PolicyRules}, strict YAML, valid against its schema. */
public final class RuleIndexReader {
    private RuleIndexReader() {}

    /**
     * Reads a file of rules.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the rules
     * @throws IdpException with everything that is wrong with the file
     */
    public static RuleIndex read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes);
        Problems problems = new Problems();
        check(document, problems);
        problems.throwIfErrors();
        return of((MapNode) document);
    }

    static void check(Node document, Problems problems) {
        Published.SCHEMA.check(document, Pointer.ROOT, problems);
    }

    /** Takes a document that is valid. */
    static RuleIndex of(MapNode document) {
        List<Rule> rules = new ArrayList<>();
        for (MapNode.Entry entry : document.map("rules").orElseThrow().entries()) {
            rules.add(rule(entry.key(), (MapNode) entry.value()));
        }
        return RuleIndex.of(rules);
    }

    private static Rule rule(String id, MapNode written) {
        return new Rule(
                id,
                written.text("title").orElseThrow(),
                RuleSeverity.valueOf(written.text("severity").orElseThrow().toUpperCase(Locale.ROOT)),
                Waivable.valueOf(written.text("waivable").orElseThrow().toUpperCase(Locale.ROOT)),
                written.text("rationale").orElseThrow(),
                written.list("references").map(ListNode::texts).orElse(List.of()));
    }

    /** Only files of others are checked; those that come with the engine are in its tests. */
    private static final class Published {
        private static final Schema SCHEMA = Schema.resource(RuleIndexReader.class, "policy-rules.schema.json");
    }
}
