package dev.idp.templates.init;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kubernetes.Quantity;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads image, port, size and number of pods.
 *
 * @param old the old objects
 * @param found takes the parameters
 */
record ContainerParameters(OldWorkload old, Extraction found) {
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    void add() {
        String main = old.main().id().toString();
        String container = field("");
        image().ifPresent(image -> found.put("image", image, main, container + "image"));
        port(old).ifPresent(port -> found.put("port", port, main, container + "ports"));
        resources().ifPresent(size -> found.put("resources", size, main, container + "resources"));
        scaling(main);
    }

    private String field(String name) {
        return "spec.template.spec.containers[" + old.container().text("name").orElse("") + "]." + name;
    }

    /** What runs today goes on running; latest means nothing and is left for whoever deploys. */
    private Optional<Node> image() {
        return old.container().text("image").flatMap(ImageReference::parse).map(image -> {
            boolean latest =
                    image.tag().equals(Optional.of("latest")) && image.digest().isEmpty();
            String tag = latest ? "" : image.tag().map(text -> ":" + text).orElse("");
            String digest = image.digest().map(text -> "@" + text).orElse("");
            return new TextNode(image.name() + tag + digest, Origin.ENGINE);
        });
    }

    /** Finds the port of the service: the one called http, else the first. */
    static Optional<Node> port(OldWorkload old) {
        List<MapNode> ports = old.container().list("ports").map(ListNode::maps).orElse(List.of());
        return ports.stream()
                .filter(port -> port.text("name").equals(Optional.of("http")))
                .findFirst()
                .or(() -> ports.stream().findFirst())
                .flatMap(port -> port.get("containerPort"));
    }

    private Optional<Node> resources() {
        Optional<String> cpu = quantity("requests", "cpu").flatMap(ContainerParameters::thousandths);
        Optional<String> memory = quantity("requests", "memory").flatMap(ContainerParameters::mebibytes);
        Optional<String> limit = quantity("limits", "memory").flatMap(ContainerParameters::mebibytes);
        Optional<String> disk = quantity("requests", "ephemeral-storage").flatMap(ContainerParameters::mebibytes);
        if (cpu.isEmpty() || memory.isEmpty()) {
            return Optional.empty();
        }
        MapNode size = MapNode.empty().with("cpu", cpu.get()).with("memory", memory.get());
        size = limit.isPresent() && !limit.equals(memory) ? size.with("memoryLimit", limit.get()) : size;
        return Optional.of(disk.isPresent() ? size.with("disk", disk.get()) : size);
    }

    private Optional<BigDecimal> quantity(String part, String name) {
        return old.container()
                .at(Pointer.of("resources", part, name))
                .filter(Scalar.class::isInstance)
                .flatMap(node -> Quantity.of(((Scalar) node).asText()));
    }

    private static Optional<String> thousandths(BigDecimal cores) {
        return whole(cores.movePointRight(3)).map(number -> number + "m");
    }

    private static Optional<String> mebibytes(BigDecimal bytes) {
        BigDecimal[] parts = bytes.divideAndRemainder(MEBIBYTE);
        return parts[1].signum() == 0 ? whole(parts[0]).map(number -> number + "Mi") : Optional.empty();
    }

    private static Optional<String> whole(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? Optional.of(number.toBigInteger().toString()) : Optional.empty();
    }

    private void scaling(String main) {
        Optional<Resource> autoscaler = old.kind("HorizontalPodAutoscaler").findFirst();
        Optional<MapNode> spec = autoscaler.flatMap(each -> each.node().map("spec"));
        if (spec.isPresent()) {
            String resource = autoscaler.orElseThrow().id().toString();
            found.put("scaling", autoscaled(spec.get()), resource, "spec");
        } else {
            old.main()
                    .node()
                    .at(Pointer.of("spec", "replicas"))
                    .filter(NumberNode.class::isInstance)
                    .map(number -> MapNode.empty().with("min", number).with("max", number))
                    .ifPresent(scaling -> found.put("scaling", scaling, main, "spec.replicas"));
        }
    }

    private static MapNode autoscaled(MapNode autoscaler) {
        MapNode scaling = copy(MapNode.empty(), "min", autoscaler.get("minReplicas"));
        scaling = copy(scaling, "max", autoscaler.get("maxReplicas"));
        return copy(scaling, "cpu", cpuTarget(autoscaler));
    }

    private static MapNode copy(MapNode map, String key, Optional<Node> value) {
        return value.isPresent() ? map.with(key, value.get()) : map;
    }

    private static Optional<Node> cpuTarget(MapNode autoscaler) {
        Pointer target = Pointer.of("resource", "target", "averageUtilization");
        return autoscaler.list("metrics").map(ListNode::maps).orElse(List.of()).stream()
                .filter(metric -> metric.at(Pointer.of("resource", "name"))
                        .filter(name -> name.toString().equals("\"cpu\""))
                        .isPresent())
                .flatMap(metric -> metric.at(target).stream())
                .findFirst()
                .or(() -> autoscaler.get("targetCPUUtilizationPercentage"));
    }
}
