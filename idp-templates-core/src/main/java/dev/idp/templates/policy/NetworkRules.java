package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks that the network is closed for each workload, but for what it needs. */
final class NetworkRules {
    private static final Pointer POD_SELECTOR = Pointer.of("spec", "podSelector");
    private static final MapNode DNS_NAMESPACE = MapNode.empty().with("kubernetes.io/metadata.name", "kube-system");
    private static final BigDecimal DNS = BigDecimal.valueOf(53);

    private NetworkRules() {}

    static List<BundleRule> all() {
        return List.of(
                BundleRule.within("B-01", NetworkRules::unselected), BundleRule.within("B-02", NetworkRules::open));
    }

    private static Stream<Breach> unselected(Neighbours neighbours) {
        return neighbours
                .pods()
                .filter(pods -> policies(neighbours, pods).isEmpty())
                .map(pods -> new Breach(
                        pods.resource(),
                        pods.labelsPointer(),
                        "add a NetworkPolicy whose podSelector selects the pods' labels"));
    }

    /** What no policy selects is the other rule's business. */
    private static Stream<Breach> open(Neighbours neighbours) {
        return neighbours.pods().flatMap(pods -> {
            List<Resource> policies = policies(neighbours, pods);
            return policies.isEmpty() ? Stream.empty() : open(pods, policies);
        });
    }

    private static Stream<Breach> open(Neighbours.Pods pods, List<Resource> policies) {
        Stream<String> unclosed = Stream.of("Ingress", "Egress")
                .filter(direction -> policies.stream()
                        .noneMatch(policy -> types(spec(policy)).contains(direction)))
                .map(direction -> "add " + direction + " to the policyTypes of a NetworkPolicy that selects the pods");
        Stream<String> nameless = needsNames(policies)
                ? Stream.of("allow the pods egress to port 53, UDP and TCP, of namespace kube-system")
                : Stream.empty();
        return Stream.concat(unclosed, nameless)
                .map(message -> new Breach(pods.resource(), pods.labelsPointer(), message));
    }

    /** Pods that may reach nothing need no names. */
    private static boolean needsNames(List<Resource> policies) {
        boolean reaches = policies.stream()
                .anyMatch(policy -> !list(spec(policy), "egress").isEmpty());
        return reaches && !(allowsDns(policies, "UDP") && allowsDns(policies, "TCP"));
    }

    private static List<Resource> policies(Neighbours neighbours, Neighbours.Pods pods) {
        return neighbours
                .selecting("NetworkPolicy", POD_SELECTOR, pods.labels())
                .toList();
    }

    /** Where a policy names no types, it is about ingress, and about egress where it has rules for it. */
    private static List<String> types(MapNode spec) {
        return spec.list("policyTypes")
                .map(ListNode::texts)
                .orElseGet(() -> list(spec, "egress").isEmpty() ? List.of("Ingress") : List.of("Ingress", "Egress"));
    }

    private static boolean allowsDns(List<Resource> policies, String protocol) {
        return policies.stream()
                .flatMap(policy -> list(spec(policy), "egress").stream())
                .anyMatch(rule -> reachesDns(list(rule, "to"))
                        && (list(rule, "ports").isEmpty()
                                || list(rule, "ports").stream().anyMatch(port -> isDns(port, protocol))));
    }

    private static boolean reachesDns(List<MapNode> peers) {
        return peers.isEmpty()
                || peers.stream()
                        .anyMatch(peer -> peer.get("ipBlock").isPresent()
                                || peer.map("namespaceSelector")
                                        .filter(selector -> Selector.selects(selector, DNS_NAMESPACE))
                                        .isPresent());
    }

    private static boolean isDns(MapNode port, String protocol) {
        Optional<Node> number = port.get("port");
        return port.text("protocol").orElse("TCP").equals(protocol)
                && (number.isEmpty()
                        || number.filter(first -> isDns(first, port)).isPresent());
    }

    /** CoreDNS calls its ports {@code dns} and {@code dns-tcp}. */
    private static boolean isDns(Node first, MapNode port) {
        if (first instanceof TextNode name) {
            return name.value().startsWith("dns");
        }
        return first instanceof NumberNode number
                && number.value().compareTo(DNS) <= 0
                && last(port).orElse(number.value()).compareTo(DNS) >= 0;
    }

    private static Optional<BigDecimal> last(MapNode port) {
        return port.get("endPort").filter(NumberNode.class::isInstance).map(last -> ((NumberNode) last).value());
    }

    private static MapNode spec(Resource resource) {
        return resource.node().map("spec").orElseGet(MapNode::empty);
    }

    private static List<MapNode> list(MapNode map, String key) {
        return map.list(key).map(ListNode::maps).orElse(List.of());
    }
}
