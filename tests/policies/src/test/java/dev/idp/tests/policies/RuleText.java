package dev.idp.tests.policies;

import dev.idp.templates.yaml.MapNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One place where a rule is written in CEL: the policy, what it evaluates, and what it answers. */
record RuleText(String topic, String policy, String expression, String message) {
    private static final Pattern ID = Pattern.compile("([A-Z]+-[0-9]{2}): [a-z].*[^.]");

    /** All validations of all policies. */
    static List<RuleText> all() {
        List<RuleText> texts = new ArrayList<>();
        policies()
                .forEach((policy, file) -> validations(policy)
                        .forEach(validation -> texts.add(new RuleText(
                                file,
                                policy.map("metadata")
                                        .orElseThrow()
                                        .text("name")
                                        .orElseThrow(),
                                validation.text("expression").orElseThrow(),
                                validation.text("message").orElse("")))));
        return texts;
    }

    /** Policies with the topic whose file they stand in. */
    static Map<MapNode, String> policies() {
        Map<MapNode, String> policies = new LinkedHashMap<>();
        for (Path file : Repository.files(Repository.POLICIES, ".yaml")) {
            if (file.getParent().equals(Repository.POLICIES)) {
                String topic = file.getFileName().toString().replace(".yaml", "");
                Repository.documents(file).stream()
                        .filter(object -> object.text("kind").orElse("").equals("ValidatingAdmissionPolicy"))
                        .forEach(policy -> policies.put(policy, topic));
            }
        }
        return policies;
    }

    /** What people know of rules, by id: the index of each topic, and its name under {@code topic}. */
    static SortedMap<String, MapNode> index() {
        SortedMap<String, MapNode> rules = new TreeMap<>();
        for (Path file : Repository.files(Repository.POLICIES.resolve("rules"), ".yaml")) {
            String topic = file.getFileName().toString().replace(".yaml", "");
            MapNode written = Repository.documents(file).get(0).map("rules").orElseThrow();
            for (MapNode.Entry entry : written.entries()) {
                if (rules.put(entry.key(), ((MapNode) entry.value()).with("topic", topic)) != null) {
                    throw new AssertionError(entry.key() + " stands in two files");
                }
            }
        }
        return rules;
    }

    /** The id that the message begins with; empty where it is not one followed by what to do. */
    String id() {
        Matcher id = ID.matcher(message);
        return id.matches() ? id.group(1) : "";
    }

    private static List<MapNode> validations(MapNode policy) {
        return policy.map("spec")
                .orElseThrow()
                .list("validations")
                .orElseThrow()
                .maps();
    }
}
