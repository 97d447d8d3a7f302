package dev.idp.templates.review;

import static java.util.Map.entry;

import dev.idp.templates.kubernetes.ImmutableFields;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.review.Effect.Strategy;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the pods that restart, and the objects that can't be changed in place. */
final class PodChange {
    /** What keeps pods running: pods of other kinds run once. */
    private static final Set<String> LONG_RUNNING = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("image", "image"),
            entry("env", "environment"),
            entry("envFrom", "environment"),
            entry("command", "command"),
            entry("args", "command"),
            entry("resources", "resources"),
            entry("ports", "ports"),
            entry("livenessProbe", "probes"),
            entry("readinessProbe", "probes"),
            entry("startupProbe", "probes"),
            entry("volumes", "volumes"),
            entry("volumeMounts", "volumes"),
            entry("securityContext", "security context"),
            entry("serviceAccountName", "service account"),
            entry("labels", "labels"),
            entry("annotations", "annotations"));
    private static final String CHECKSUM = "idp.dev/config-checksum";

    private PodChange() {}

    static List<Effect> of(Pairs pairs) {
        List<Effect> effects = new ArrayList<>();
        pairs.staying().forEach(pair -> {
            Resource before = pair.before().orElseThrow();
            Resource after = pair.after().orElseThrow();
            List<FieldChange> fields = SemanticDiff.between(before, after);
            recreation(after, fields).ifPresent(effects::add);
            restart(before, after, fields).ifPresent(effects::add);
        });
        return effects;
    }

    private static Optional<Effect> recreation(Resource resource, List<FieldChange> fields) {
        List<String> fixed = fields.stream()
                .filter(field ->
                        ImmutableFields.contain(resource.kind(), field.path().pointer()))
                .map(field -> field.path().toString())
                .toList();
        return fixed.isEmpty() ? Optional.empty() : Optional.of(new Effect.Recreation(resource.id(), fixed));
    }

    private static Optional<Effect> restart(Resource before, Resource after, List<FieldChange> fields) {
        Optional<PodTemplate> pods = PodTemplate.of(after);
        Optional<PodTemplate> old = PodTemplate.of(before);
        if (!LONG_RUNNING.contains(after.kind()) || pods.isEmpty() || old.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons = fields.stream()
                .map(field -> field.path().pointer())
                .filter(field -> isIn(pods.get().pointer(), field))
                .map(field -> reason(field.tokens()
                        .subList(
                                pods.get().pointer().tokens().size(),
                                field.tokens().size())))
                .distinct()
                .sorted()
                .toList();
        if (reasons.isEmpty() && isReordered(old.get().node(), pods.get().node())) {
            reasons = List.of("order of a list");
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effect.Restart(after.id(), reasons, strategy(after)));
    }

    private static boolean isIn(Pointer around, Pointer field) {
        int size = around.tokens().size();
        return field.tokens().size() >= size && field.tokens().subList(0, size).equals(around.tokens());
    }

    /** The outermost field that people have a word for. */
    private static String reason(List<String> path) {
        if (path.contains(CHECKSUM)) {
            return "configuration";
        }
        return path.stream()
                .filter(REASONS::containsKey)
                .findFirst()
                .map(REASONS::get)
                .orElse(path.size() > 1 ? path.get(1) : "pod template");
    }

    /** The server compares lists in their order, where it means nothing too. */
    private static boolean isReordered(Node before, Node after) {
        return !before.equals(after) && values(before).equals(values(after));
    }

    private static List<String> values(Node node) {
        return node.leaves().stream()
                .map(leaf -> leaf.value().asText())
                .sorted()
                .toList();
    }

    private static Strategy strategy(Resource resource) {
        String field = resource.kind().equals("Deployment") ? "strategy" : "updateStrategy";
        return switch (Fields.value(resource.node(), "spec", field, "type").orElse("")) {
            case "Recreate" -> Strategy.RECREATE;
            case "OnDelete" -> Strategy.ON_DELETE;
            default -> Strategy.ROLLING;
        };
    }
}
