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
        MapNode health = withPort(withoutRepetition(checks()));
        if (!health.isEmpty()) {
            String container = old.container().text("name").orElse("");
            found.put(
                    "health",
                    health,
                    old.main().id().toString(),
                    "spec.template.spec.containers[" + container + "] probes");
        }
    }

    private MapNode checks() {
        MapNode checks = MapNode.empty();
        for (String name : NAMES) {
            Optional<MapNode> check = probe(name).flatMap(HealthParameters::check);
            checks = check.isPresent() ? checks.with(name, check.get()) : checks;
        }
        return checks;
    }

    private Optional<MapNode> probe(String name) {
        return old.container().map(name + "Probe");
    }

    /** Liveness is checked as readiness is, unless something else is said. */
    private static MapNode withoutRepetition(MapNode health) {
        boolean alike =
                health.get("liveness").isPresent() && health.get("liveness").equals(health.get("readiness"));
        return alike ? health.without("liveness") : health;
    }

    /** The first check that has a port tells it, where it is not the service's own. */
    private MapNode withPort(MapNode health) {
        Optional<Node> port = NAMES.stream()
                .flatMap(name -> probe(name).stream())
                .filter(probe -> check(probe).isPresent())
                .flatMap(probe -> port(probe).stream())
                .findFirst();
        boolean other = port.isPresent() && !port.equals(ContainerParameters.port(old));
        return other ? health.with("port", port.get()) : health;
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
            return http.filter(get -> get.text("scheme").orElse("HTTP").equals("HTTP"))
                    .map(get -> MapNode.empty().with("http", get.text("path").orElse("/")));
        }
        if (probe.map("tcpSocket").isPresent()) {
            return Optional.of(MapNode.empty());
        }
        return probe.map("grpc")
                .map(grpc -> MapNode.empty().with("grpc", grpc.text("service").orElse("")))
                .or(() -> command(probe));
    }

    private static Optional<MapNode> command(MapNode probe) {
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
