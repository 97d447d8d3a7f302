package dev.idp.templates.init;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects of one workload in one environment.
 *
 * @param main the Deployment
 * @param others the objects around it
 */
record OldWorkload(Resource main, List<Resource> others) {
    /** Kinds whose pods run all the time. */
    static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    /** Takes what belongs to one of several Deployments: what names it, selects its pods, or is named by them. */
    static OldWorkload of(Resource main, List<Resource> all, boolean alone) {
        List<Resource> others = all.stream().filter(each -> !each.equals(main)).toList();
        OldWorkload everything = new OldWorkload(main, others);
        return alone
                ? everything
                : new OldWorkload(
                        main, others.stream().filter(everything::isOurs).toList());
    }

    private boolean isOurs(Resource other) {
        Pointer target = Pointer.of("spec", "scaleTargetRef", "name");
        return switch (other.kind()) {
            case "Service" -> selects(map(other.node(), Pointer.of("spec", "selector")));
            case "PodDisruptionBudget", "NetworkPolicy" ->
                selects(map(other.node(), Pointer.of("spec", "selector", "matchLabels")))
                        || selects(map(other.node(), Pointer.of("spec", "podSelector", "matchLabels")));
            case "HorizontalPodAutoscaler" -> other.node().textAt(target).equals(Optional.of(main.name()));
            case "Ingress", "HTTPRoute" -> services().anyMatch(service -> names(other.node(), service.name()));
            case "ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim" -> names(main.node(), other.name());
            case "ServiceMonitor" -> isMonitoredBy(map(other.node(), Pointer.of("spec", "selector", "matchLabels")));
            default -> other.name().startsWith(main.name());
        };
    }

    private boolean isMonitoredBy(MapNode selector) {
        return services()
                .map(service -> service.metadata().map("labels").orElseGet(MapNode::empty))
                .anyMatch(labels -> contains(labels, selector));
    }

    private static boolean names(MapNode node, String name) {
        return node.leaves().stream()
                .anyMatch(leaf -> leaf.value().asText().equals(name)
                        && leaf.pointer().last().matches("name|secretName|claimName|serviceAccountName|serviceName"));
    }

    private boolean selects(MapNode selector) {
        return !selector.isEmpty() && contains(podLabels(), selector);
    }

    private static boolean contains(MapNode labels, MapNode selector) {
        return !selector.isEmpty()
                && selector.entries().stream()
                        .allMatch(entry -> labels.get(entry.key()).equals(Optional.of(entry.value())));
    }

    Stream<Resource> services() {
        return kind("Service").filter(service -> selects(map(service.node(), Pointer.of("spec", "selector"))));
    }

    Stream<Resource> kind(String kind) {
        return others.stream().filter(each -> each.kind().equals(kind));
    }

    Optional<Resource> named(String kind, String name) {
        return kind(kind).filter(each -> each.name().equals(name)).findFirst();
    }

    MapNode podSpec() {
        return PodTemplate.of(main).flatMap(pods -> pods.node().map("spec")).orElseGet(MapNode::empty);
    }

    MapNode podLabels() {
        return PodTemplate.of(main)
                .map(pods -> map(pods.node(), Pointer.of("metadata", "labels")))
                .orElseGet(MapNode::empty);
    }

    MapNode podAnnotations() {
        return PodTemplate.of(main)
                .map(pods -> map(pods.node(), Pointer.of("metadata", "annotations")))
                .orElseGet(MapNode::empty);
    }

    MapNode selector() {
        return map(main.node(), Pointer.of("spec", "selector", "matchLabels"));
    }

    /** The container that does the work: the one with the workload's name, else the first. */
    MapNode container() {
        List<MapNode> containers =
                podSpec().list("containers").map(ListNode::maps).orElse(List.of());
        return containers.stream()
                .filter(container -> container.text("name").equals(Optional.of(main.name())))
                .findFirst()
                .or(() -> containers.stream().findFirst())
                .orElseGet(MapNode::empty);
    }

    static MapNode map(Node node, Pointer pointer) {
        return node.at(pointer)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
    }
}
