package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks that what is sent to a port arrives: from a route over a Service to a container, and from a monitor. */
final class PortRules {
    private static final Pointer SELECTOR = Pointer.of("spec", "selector");
    private static final Pointer PORTS = Pointer.of("spec", "ports");

    private PortRules() {}

    static List<BundleRule> all() {
        return List.of(
                BundleRule.within(
                        "B-05",
                        neighbours -> neighbours.ofKind("Service").flatMap(service -> dangling(neighbours, service))),
                BundleRule.within("B-06", BackendRules::dangling),
                BundleRule.within("B-09", PortRules::unmonitored));
    }

    private static Stream<Breach> dangling(Neighbours neighbours, Resource service) {
        Optional<MapNode> selector = map(service.node().at(SELECTOR));
        if (selector.isEmpty() || selector.get().isEmpty()) {
            return Stream.empty();
        }
        List<PodTemplate> pods = neighbours
                .pods()
                .filter(each -> Selector.containsAll(each.labels(), selector.get()))
                .map(Neighbours.Pods::template)
                .toList();
        if (pods.isEmpty()) {
            return Stream.of(new Breach(service, SELECTOR, "make the selector select the labels of a workload's pods"));
        }
        return each(service, PORTS)
                .filter(port -> pods.stream().noneMatch(template -> hasPort(template, port.map())))
                .map(port -> new Breach(
                        service,
                        port.pointer().then("targetPort"),
                        "name a port of a container of the selected pods as targetPort"));
    }

    private static boolean hasPort(PodTemplate pods, MapNode servicePort) {
        Optional<Node> target = servicePort.get("targetPort").or(() -> servicePort.get("port"));
        String protocol = protocol(servicePort);
        return containerPorts(pods)
                .filter(port -> protocol(port).equals(protocol))
                .anyMatch(port -> port.get(
                                target.filter(TextNode.class::isInstance).isPresent() ? "name" : "containerPort")
                        .equals(target));
    }

    private static String protocol(MapNode port) {
        return port.text("protocol").orElse("TCP");
    }

    private static Stream<MapNode> containerPorts(PodTemplate pods) {
        return pods.containers()
                .flatMap(container -> container.list("ports").map(ListNode::maps).orElse(List.of()).stream());
    }

    private static Stream<Breach> unmonitored(Neighbours neighbours) {
        Stream<Breach> services = neighbours
                .ofKind("ServiceMonitor")
                .flatMap(monitor -> unmonitored(
                        monitor,
                        "endpoints",
                        neighbours
                                .ofKind("Service")
                                .filter(service -> selects(monitor, Neighbours.labels(service)))
                                .flatMap(service -> each(service, PORTS).map(Item::map))
                                .toList(),
                        "Service"));
        Stream<Breach> pods = neighbours
                .ofKind("PodMonitor")
                .flatMap(monitor -> unmonitored(
                        monitor,
                        "podMetricsEndpoints",
                        neighbours
                                .pods()
                                .filter(each -> selects(monitor, each.labels()))
                                .flatMap(each -> containerPorts(each.template()))
                                .toList(),
                        "container"));
        return Stream.concat(services, pods);
    }

    /** A monitor of other namespaces sees what this bundle does not hold. */
    private static Stream<Breach> unmonitored(Resource monitor, String endpoints, List<MapNode> ports, String owner) {
        if (monitor.node().at(Pointer.of("spec", "namespaceSelector")).isPresent()) {
            return Stream.empty();
        }
        return each(monitor, Pointer.of("spec", endpoints))
                .flatMap(endpoint -> endpoint.map().text("port").stream()
                        .filter(name -> ports.stream()
                                .noneMatch(port -> port.text("name").equals(Optional.of(name))))
                        .map(name -> new Breach(
                                monitor,
                                endpoint.pointer().then("port"),
                                "name a port of a selected " + owner + ": none is called " + name)));
    }

    private static boolean selects(Resource monitor, MapNode labels) {
        return map(monitor.node().at(SELECTOR))
                .filter(selector -> Selector.selects(selector, labels))
                .isPresent();
    }

    /**
     * A map in a list.
     *
     * @param map the map
     * @param pointer its place in the resource
     */
    record Item(MapNode map, Pointer pointer) {}

    static Stream<Item> each(Resource resource, Pointer list) {
        List<Node> items = resource.node()
                .at(list)
                .filter(ListNode.class::isInstance)
                .map(node -> ((ListNode) node).items())
                .orElse(List.of());
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i) instanceof MapNode)
                .mapToObj(i -> new Item((MapNode) items.get(i), list.then(i)));
    }

    private static Optional<MapNode> map(Optional<Node> node) {
        return node.filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }
}
