package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads how the service is reached and measured.
 *
 * @param old the old objects
 * @param found takes the parameters
 */
record EdgeParameters(OldWorkload old, Extraction found) {
    void add() {
        Optional<Resource> route =
                old.kind("Ingress").findFirst().or(() -> old.kind("HTTPRoute").findFirst());
        route.ifPresent(this::expose);
        Optional<Resource> monitor = old.kind("ServiceMonitor").findFirst();
        if (monitor.isPresent()) {
            monitor(monitor.get());
        } else {
            scraped();
        }
    }

    private void expose(Resource route) {
        List<String> hosts = hosts(route);
        if (hosts.isEmpty() || hosts.get(0).startsWith("*")) {
            return;
        }
        String label = hosts.get(0).substring(0, (hosts.get(0) + ".").indexOf('.'));
        MapNode expose = MapNode.empty().with("host", label);
        Optional<String> path = path(route).filter(text -> !text.equals("/"));
        expose = path.isPresent() ? expose.with("path", path.get()) : expose;
        if (found.put("expose", expose, route.id().toString(), "spec")) {
            found.absorb(route.id().toString());
        }
    }

    static List<String> hosts(Resource route) {
        MapNode spec = route.node().map("spec").orElseGet(MapNode::empty);
        List<String> names = spec.list("hostnames").map(ListNode::texts).orElse(List.of());
        return names.isEmpty()
                ? EnvironmentVariables.maps(spec, "rules").stream()
                        .flatMap(rule -> rule.text("host").stream())
                        .toList()
                : names;
    }

    private static Optional<String> path(Resource route) {
        List<Pointer> places = List.of(
                Pointer.of("spec", "rules", "0", "http", "paths", "0", "path"),
                Pointer.of("spec", "rules", "0", "matches", "0", "path", "value"));
        return places.stream()
                .flatMap(place -> route.node().textAt(place).stream())
                .findFirst()
                .map(path -> path.replaceFirst("/?(\\(.*|\\*)$", "").replaceFirst("(.)/$", "$1"))
                .map(path -> path.isEmpty() ? "/" : path);
    }

    private void monitor(Resource monitor) {
        Optional<MapNode> endpoint =
                EnvironmentVariables.maps(monitor.node().map("spec").orElseGet(MapNode::empty), "endpoints").stream()
                        .findFirst();
        endpoint.ifPresent(each -> {
            MapNode metrics = MapNode.empty().with("path", each.text("path").orElse("/metrics"));
            Optional<Node> interval = each.get("interval");
            metrics = interval.isPresent() ? metrics.with("interval", interval.get()) : metrics;
            Optional<Node> port = each.text("port").flatMap(this::containerPort);
            boolean other = port.isPresent() && !port.equals(ContainerParameters.port(old));
            metrics = other ? metrics.with("port", port.get()) : metrics;
            if (found.put("metrics", metrics, monitor.id().toString(), "spec.endpoints")) {
                found.absorb(monitor.id().toString());
            }
        });
    }

    private Optional<Node> containerPort(String name) {
        return EnvironmentVariables.maps(old.container(), "ports").stream()
                .filter(port -> port.text("name").equals(Optional.of(name)))
                .findFirst()
                .flatMap(port -> port.get("containerPort"));
    }

    /** The old annotations of Prometheus. */
    private void scraped() {
        MapNode annotations = old.podAnnotations();
        if (annotations.text("prometheus.io/scrape").equals(Optional.of("true"))) {
            MapNode metrics = MapNode.empty()
                    .with("path", annotations.text("prometheus.io/path").orElse("/metrics"));
            Optional<Node> port = scrapedPort(annotations);
            boolean other = port.isPresent() && !port.equals(ContainerParameters.port(old));
            found.put(
                    "metrics",
                    other ? metrics.with("port", port.get()) : metrics,
                    old.main().id().toString(),
                    "spec.template.metadata.annotations[\"prometheus.io/scrape\"]");
        }
    }

    private static Optional<Node> scrapedPort(MapNode annotations) {
        return annotations
                .text("prometheus.io/port")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> new NumberNode(new BigDecimal(text), Origin.ENGINE));
    }
}
