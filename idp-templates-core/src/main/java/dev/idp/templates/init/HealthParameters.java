package dev.idp.templates.init;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads the health checks.
 *
 * @param old the old objects
 * @param found takes the parameters
 */
record HealthParameters(OldWorkload old, Extraction found) {
    private static final List<String> NAMES = List.of("startup", "liveness", "readiness");

    void add() {
        MapNode health = MapNode.empty();
        Optional<Node> port = Optional.empty();
        for (String name : NAMES) {
            Optional<MapNode> probe = old.container().map(name + "Probe");
            Optional<MapNode> check = probe.flatMap(HealthParameters::check);
            if (check.isPresent()) {
                health = health.with(name, check.get());
                port = port.or(() -> probe.flatMap(this::port));
            }
        }
        boolean alike =
                health.get("liveness").isPresent() && health.get("liveness").equals(health.get("readiness"));
        health = alike ? health.without("liveness") : health;
        Optional<Node> main = ContainerParameters.port(old);
        if (port.isPresent() && !port.equals(main)) {
            health = health.with("port", port.get());
        }
        if (!health.isEmpty()) {
            String container = old.container().text("name").orElse("");
            found.put(
                    "health",
                    health,
                    old.main().id().toString(),
                    "spec.template.spec.containers[" + container + "] probes");
        }
    }

    /** Times that are left out are Kubernetes' own, which differ from the template's. */
    private static Optional<MapNode> check(MapNode probe) {
        Optional<MapNode> way = way(probe);
        return way.map(check -> check.with("period", number(probe, "periodSeconds", 10))
                .with("timeout", number(probe, "timeoutSeconds", 1))
                .with("failures", number(probe, "failureThreshold", 3)));
    }

    private static Optional<MapNode> way(MapNode probe) {
        Optional<MapNode> http = probe.map("httpGet");
        if (http.isPresent()) {
            return http.get().text("scheme").orElse("HTTP").equals("HTTP")
                    ? Optional.of(
                            MapNode.empty().with("http", http.get().text("path").orElse("/")))
                    : Optional.empty();
        }
        if (probe.map("tcpSocket").isPresent()) {
            return Optional.of(MapNode.empty());
        }
        Optional<MapNode> grpc = probe.map("grpc");
        if (grpc.isPresent()) {
            return Optional.of(
                    MapNode.empty().with("grpc", grpc.get().text("service").orElse("")));
        }
        return probe.map("exec")
                .flatMap(exec -> exec.list("command"))
                .map(command -> MapNode.empty().with("command", command));
    }

    private Optional<Node> port(MapNode probe) {
        Optional<Node> port = Optional.empty();
        for (String way : List.of("httpGet", "tcpSocket", "grpc")) {
            port = port.or(() -> probe.map(way).flatMap(map -> map.get("port")));
        }
        return port.flatMap(node -> node instanceof TextNode name ? named(name.value()) : Optional.of(node));
    }

    private Optional<Node> named(String name) {
        return old.container().list("ports").map(ListNode::maps).orElse(List.of()).stream()
                .filter(port -> port.text("name").equals(Optional.of(name)))
                .findFirst()
                .flatMap(port -> port.get("containerPort"));
    }

    private static Node number(MapNode probe, String field, long fallback) {
        return probe.get(field).orElseGet(() -> new NumberNode(BigDecimal.valueOf(fallback), Origin.ENGINE));
    }
}
