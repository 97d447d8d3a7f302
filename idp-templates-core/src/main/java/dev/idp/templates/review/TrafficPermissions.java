package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a network policy lets in and out, one sentence for each peer and port. */
final class TrafficPermissions {
    private TrafficPermissions() {}

    static Stream<String> of(Resource policy) {
        return Stream.concat(
                each(policy, "ingress", "from").map(peer -> policy.id() + " lets in from " + peer),
                each(policy, "egress", "to").map(peer -> policy.id() + " lets out to " + peer));
    }

    private static Stream<String> each(Resource policy, String direction, String peers) {
        return Fields.maps(policy.node(), "spec", direction).stream()
                .flatMap(rule -> peers(rule, peers).stream()
                        .flatMap(peer -> ports(rule).stream().map(port -> peer + port)));
    }

    private static List<String> peers(MapNode rule, String field) {
        List<MapNode> peers = Fields.maps(rule, field);
        return peers.isEmpty()
                ? List.of("anywhere")
                : peers.stream().map(TrafficPermissions::peer).toList();
    }

    private static String peer(MapNode peer) {
        List<String> words = new ArrayList<>();
        peer.map("podSelector").ifPresent(pods -> words.add("pods " + selector(pods)));
        peer.map("namespaceSelector").ifPresent(spaces -> words.add("namespaces " + selector(spaces)));
        peer.map("ipBlock")
                .ifPresent(block ->
                        words.add(Fields.value(block, "cidr").orElse("") + except(Fields.texts(block, "except"))));
        return words.isEmpty() ? "anywhere" : String.join(" in ", words);
    }

    private static String except(List<String> blocks) {
        return blocks.isEmpty() ? "" : " except " + String.join(" and ", blocks);
    }

    private static String selector(MapNode selector) {
        List<String> words = new ArrayList<>();
        MapNode labels = Fields.map(selector, "matchLabels");
        if (!labels.isEmpty()) {
            words.add(Fields.labels(labels));
        }
        Fields.maps(selector, "matchExpressions").stream()
                .map(Node::toString)
                .sorted()
                .forEach(words::add);
        return words.isEmpty() ? "(any)" : words.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private static List<String> ports(MapNode rule) {
        List<MapNode> ports = Fields.maps(rule, "ports");
        return ports.isEmpty()
                ? List.of("")
                : ports.stream().map(TrafficPermissions::port).toList();
    }

    private static String port(MapNode port) {
        String end = Fields.value(port, "endPort").map(last -> "–" + last).orElse("");
        return " at " + port.text("protocol").orElse("TCP") + " "
                + Fields.value(port, "port").orElse("any port") + end;
    }
}
