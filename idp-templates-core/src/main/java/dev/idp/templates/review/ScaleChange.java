package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what sets another number of pods, and what protects them while nodes are drained. */
final class ScaleChange {
    private ScaleChange() {}

    static List<Effect> of(Pairs pairs) {
        List<Effect> effects = new ArrayList<>();
        pairs.staying().forEach(pair -> {
            Optional<String> old = number(pair.before().orElseThrow());
            Optional<String> fresh = number(pair.any());
            if (!old.equals(fresh) && (old.isPresent() || fresh.isPresent())) {
                effects.add(new Effect.Scale(pair.any().id(), old.orElse("1"), fresh.orElse("1")));
            }
        });
        pairs.ofKind("PodDisruptionBudget").forEach(pair -> {
            Optional<String> old = pair.before().map(ScaleChange::budget);
            Optional<String> fresh = pair.after().map(ScaleChange::budget);
            if (!old.equals(fresh)) {
                effects.add(new Effect.Disruption(pair.any().id(), old, fresh));
            }
        });
        return effects;
    }

    private static Optional<String> number(Resource resource) {
        return switch (resource.kind()) {
            case "Deployment", "StatefulSet" -> Fields.value(resource.node(), "spec", "replicas");
            case "HorizontalPodAutoscaler" -> range(resource, "minReplicas", "1", "maxReplicas");
            case "ScaledObject" -> range(resource, "minReplicaCount", "0", "maxReplicaCount");
            default -> Optional.empty();
        };
    }

    private static Optional<String> range(Resource resource, String least, String otherwise, String most) {
        return Optional.of(Fields.value(resource.node(), "spec", least).orElse(otherwise) + " to "
                + Fields.value(resource.node(), "spec", most).orElse("any"));
    }

    private static String budget(Resource resource) {
        return Stream.of("minAvailable", "maxUnavailable")
                .flatMap(field ->
                        Fields.value(resource.node(), "spec", field).map(value -> field + " " + value).stream())
                .findFirst()
                .orElse("no number");
    }
}
