package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Services that routes and ingresses send requests to. */
final class BackendRules {
    private static final List<String> ROUTES = List.of("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute");
    private static final Pointer RULES = Pointer.of("spec", "rules");

    private BackendRules() {}

    /** What a route sends requests to. */
    private record Backend(Resource route, String service, String portField, Optional<Node> port, Pointer pointer) {}

    static Stream<Breach> dangling(Neighbours neighbours) {
        Stream<Backend> routes = ROUTES.stream().flatMap(neighbours::ofKind).flatMap(BackendRules::ofRoute);
        Stream<Backend> ingresses = neighbours.ofKind("Ingress").flatMap(BackendRules::ofIngress);
        return Stream.concat(routes, ingresses).flatMap(backend -> dangling(neighbours, backend));
    }

    /** Backends of other namespaces and of other kinds are not looked for. */
    private static Stream<Backend> ofRoute(Resource route) {
        return PortRules.each(route, RULES)
                .flatMap(rule -> PortRules.each(route, rule.pointer().then("backendRefs")))
                .filter(backend -> backend.map().text("kind").orElse("Service").equals("Service"))
                .filter(backend -> backend.map().text("namespace").equals(route.namespace())
                        || backend.map().get("namespace").isEmpty())
                .map(backend -> new Backend(
                        route,
                        backend.map().text("name").orElse(""),
                        "port",
                        backend.map().get("port"),
                        backend.pointer()));
    }

    private static Stream<Backend> ofIngress(Resource ingress) {
        Stream<Backend> standard = ofIngress(ingress, Pointer.of("spec", "defaultBackend", "service"));
        return Stream.concat(
                standard,
                PortRules.each(ingress, RULES)
                        .flatMap(rule -> PortRules.each(
                                ingress, rule.pointer().then("http").then("paths")))
                        .flatMap(path -> ofIngress(
                                ingress, path.pointer().then("backend").then("service"))));
    }

    private static Stream<Backend> ofIngress(Resource ingress, Pointer pointer) {
        return ingress.node().at(pointer).filter(MapNode.class::isInstance).map(MapNode.class::cast).stream()
                .map(service -> {
                    Optional<MapNode> port = service.map("port");
                    Optional<Node> name = port.flatMap(map -> map.get("name"));
                    return new Backend(
                            ingress,
                            service.text("name").orElse(""),
                            name.isPresent() ? "name" : "port",
                            name.or(() -> port.flatMap(map -> map.get("number"))),
                            pointer);
                });
    }

    private static Stream<Breach> dangling(Neighbours neighbours, Backend backend) {
        Optional<Resource> service = neighbours.find("Service", backend.service());
        if (service.isEmpty()) {
            return Stream.of(new Breach(
                    backend.route(),
                    backend.pointer().then("name"),
                    "name a Service that exists: there is no " + backend.service()));
        }
        boolean has = PortRules.each(service.get(), Pointer.of("spec", "ports"))
                .anyMatch(port -> port.map().get(backend.portField()).equals(backend.port()));
        return has
                ? Stream.empty()
                : Stream.of(new Breach(
                        backend.route(),
                        backend.pointer().then("port"),
                        "name a port of Service/" + backend.service() + ", which has " + ports(service.get())));
    }

    private static String ports(Resource service) {
        List<String> ports = service.node().at(Pointer.of("spec", "ports")).stream()
                .filter(ListNode.class::isInstance)
                .flatMap(list -> ((ListNode) list).maps().stream())
                .flatMap(port -> port.get("port").stream())
                .map(Node::toString)
                .toList();
        return ports.isEmpty() ? "none" : String.join(", ", ports);
    }
}
