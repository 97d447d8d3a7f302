package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.NumberNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows which workloads of a namespace are scaled by what, and how many pods each has at least. */
final class Scalers {
    private static final Pointer REPLICAS = Pointer.of("spec", "replicas");
    private static final String DEPLOYMENT = "Deployment";

    private final Map<String, Scaler> byTarget = new HashMap<>();

    /**
     * What scales a workload.
     *
     * @param resource the autoscaler
     * @param least the smallest number of pods that it goes down to
     */
    record Scaler(Resource resource, int least) {}

    static Scalers of(Neighbours neighbours) {
        Scalers scalers = new Scalers();
        neighbours
                .ofKind("HorizontalPodAutoscaler")
                .forEach(scaler -> scalers.add(scaler, Pointer.of("spec", "minReplicas"), 1));
        neighbours
                .ofKind("ScaledObject")
                .forEach(scaler -> scalers.add(scaler, Pointer.of("spec", "minReplicaCount"), 0));
        return scalers;
    }

    private void add(Resource scaler, Pointer least, int otherwise) {
        scaler.node()
                .at(Pointer.of("spec", "scaleTargetRef"))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .ifPresent(target -> byTarget.put(
                        target.text("kind").orElse(DEPLOYMENT) + "/"
                                + target.text("name").orElse(""),
                        new Scaler(scaler, number(scaler, least).orElse(otherwise))));
    }

    /** Finds what scales a workload. */
    Optional<Scaler> of(Resource workload) {
        return Optional.ofNullable(byTarget.get(workload.id().toString()));
    }

    /** Tells how many pods a workload has at least. */
    int least(Resource workload) {
        return of(workload)
                .map(Scaler::least)
                .orElseGet(() -> number(workload, REPLICAS).orElse(1));
    }

    /** Reads a whole number of at most nine digits. */
    static Optional<Integer> number(Resource resource, Pointer field) {
        return resource.node()
                .at(field)
                .filter(NumberNode.class::isInstance)
                .map(node -> ((NumberNode) node).value())
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                .map(BigDecimal::intValue);
    }
}
