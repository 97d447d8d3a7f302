package dev.idp.templates.policy;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses by labels.
 *
 * @param labels what they must be
 * @param expressions what must hold of them beside
 */
record LabelSelector(Map<String, String> labels, List<Requirement> expressions) {
    static final LabelSelector ALL = new LabelSelector(Map.of(), List.of());

    /** What must hold of one label. */
    record Requirement(String key, String operator, List<String> values) {
        boolean holds(Map<String, String> of) {
            Optional<String> value = Optional.ofNullable(of.get(key));
            return switch (operator) {
                case "In" -> value.isPresent() && values.contains(value.get());
                case "NotIn" -> value.isEmpty() || !values.contains(value.get());
                case "Exists" -> value.isPresent();
                default -> value.isEmpty();
            };
        }
    }

    /** Reads a selector that is valid. */
    static LabelSelector of(Optional<MapNode> written) {
        if (written.isEmpty()) {
            return ALL;
        }
        List<Requirement> requirements =
                written.get().list("matchExpressions").map(ListNode::maps).orElse(List.of()).stream()
                        .map(each -> new Requirement(
                                each.text("key").orElse(""),
                                each.text("operator").orElse(""),
                                each.list("values").map(ListNode::texts).orElse(List.of())))
                        .toList();
        return new LabelSelector(Labels.of(written.get().map("matchLabels").orElseGet(MapNode::empty)), requirements);
    }

    boolean matches(Map<String, String> of) {
        return labels.entrySet().stream().allMatch(label -> label.getValue().equals(of.get(label.getKey())))
                && expressions.stream().allMatch(requirement -> requirement.holds(of));
    }
}
