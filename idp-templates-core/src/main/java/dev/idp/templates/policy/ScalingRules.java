package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks that the number of pods has one owner, and survives the loss of a node. */
final class ScalingRules {
    private static final Set<String> REPLICATED = Set.of("Deployment", "StatefulSet");
    private static final Pointer REPLICAS = Pointer.of("spec", "replicas");
    private static final Pointer SELECTOR = Pointer.of("spec", "selector");
    private static final Pointer MIN_AVAILABLE = Pointer.of("spec", "minAvailable");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");
    private static final String PRODUCTION = "production";

    private ScalingRules() {}

    static List<BundleRule> all() {
        return List.of(
                BundleRule.within("B-03", ScalingRules::unprotected),
                BundleRule.within("B-04", ScalingRules::twoOwners),
                new BundleRule("REL-03", ScalingRules::single),
                BundleRule.within("REL-07", ScalingRules::foreignSelector));
    }

    private static Stream<Breach> unprotected(Neighbours neighbours) {
        return neighbours
                .pods()
                .filter(pods -> REPLICATED.contains(pods.resource().kind()))
                .filter(pods -> neighbours.scalers().least(pods.resource()) > 1)
                .flatMap(pods -> unprotected(neighbours, pods));
    }

    private static Stream<Breach> unprotected(Neighbours neighbours, Neighbours.Pods pods) {
        int least = neighbours.scalers().least(pods.resource());
        List<Resource> budgets = neighbours
                .selecting("PodDisruptionBudget", SELECTOR, pods.labels())
                .toList();
        if (budgets.isEmpty()) {
            return Stream.of(new Breach(
                    pods.resource(),
                    pods.labelsPointer(),
                    "add a PodDisruptionBudget whose selector selects the pods' labels"));
        }
        return budgets.stream()
                .filter(budget -> available(budget, least) >= least)
                .map(budget -> new Breach(
                        budget,
                        MIN_AVAILABLE,
                        "set minAvailable below " + least + ", the smallest number of pods of "
                                + pods.resource().id() + ", or use maxUnavailable: 1"));
    }

    /** Kubernetes rounds a share of the pods up. */
    private static int available(Resource budget, int pods) {
        Node node = budget.node().at(MIN_AVAILABLE).orElseGet(MapNode::empty);
        if (node instanceof NumberNode) {
            return Scalers.number(budget, MIN_AVAILABLE).orElse(0);
        }
        Matcher percent = PERCENT.matcher(node instanceof TextNode text ? text.value() : "");
        return percent.matches() ? (Integer.parseInt(percent.group(1)) * pods + 99) / 100 : 0;
    }

    private static Stream<Breach> twoOwners(Neighbours neighbours) {
        return neighbours
                .pods()
                .map(Neighbours.Pods::resource)
                .filter(workload -> workload.node().at(REPLICAS).isPresent())
                .flatMap(workload -> neighbours.scalers().of(workload).stream()
                        .map(scaler -> new Breach(
                                workload,
                                REPLICAS,
                                "remove replicas: " + scaler.resource().id() + " sets the number of pods")));
    }

    /** Elsewhere than in production a single pod is a fair choice. */
    private static Stream<Breach> single(Bundle bundle) {
        return bundle.environmentClass().equals(PRODUCTION)
                ? bundle.namespaces().stream().flatMap(ScalingRules::single)
                : Stream.empty();
    }

    private static Stream<Breach> single(Neighbours neighbours) {
        return neighbours
                .ofKind("Deployment")
                .filter(workload -> neighbours.scalers().of(workload).isEmpty())
                .filter(workload -> neighbours.scalers().least(workload) < 2)
                .map(workload -> new Breach(
                        workload, REPLICAS, "set replicas to 2 or more, or let an autoscaler set the number of pods"));
    }

    private static Stream<Breach> foreignSelector(Neighbours neighbours) {
        return neighbours
                .pods()
                .filter(pods -> Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")
                        .contains(pods.resource().kind()))
                .filter(pods -> pods.resource()
                        .node()
                        .at(SELECTOR)
                        .filter(MapNode.class::isInstance)
                        .filter(selector -> Selector.selects((MapNode) selector, pods.labels()))
                        .isEmpty())
                .map(pods -> new Breach(
                        pods.resource(), SELECTOR, "make the selector select the labels of the pod template"));
    }
}
