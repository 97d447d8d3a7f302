package dev.idp.templates.kubernetes;

import static java.util.Map.entry;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the defaults of the API server into a resource, so that a field left out and its default compare equal. */
public final class Defaults {
    private static final MapNode POD = fields(
            entry("restartPolicy", text("Always")),
            entry("dnsPolicy", text("ClusterFirst")),
            entry("schedulerName", text("default-scheduler")),
            entry("terminationGracePeriodSeconds", number(30)),
            entry("securityContext", MapNode.empty()));
    private static final MapNode CONTAINER = fields(
            entry("terminationMessagePath", text("/dev/termination-log")),
            entry("terminationMessagePolicy", text("File")));
    private static final MapNode PROBE = fields(
            entry("initialDelaySeconds", number(0)),
            entry("periodSeconds", number(10)),
            entry("timeoutSeconds", number(1)),
            entry("successThreshold", number(1)),
            entry("failureThreshold", number(3)));
    private static final MapNode DEPLOYMENT = fields(
            entry("revisionHistoryLimit", number(10)),
            entry("progressDeadlineSeconds", number(600)),
            entry("minReadySeconds", number(0)),
            entry(
                    "strategy",
                    fields(
                            entry("type", text("RollingUpdate")),
                            entry(
                                    "rollingUpdate",
                                    fields(entry("maxSurge", text("25%")), entry("maxUnavailable", text("25%")))))));
    private static final MapNode SERVICE = fields(
            entry("type", text("ClusterIP")),
            entry("sessionAffinity", text("None")),
            entry("internalTrafficPolicy", text("Cluster")));
    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    private Defaults() {}

    /**
     * Fills in what the API server would.
     *
     * @param resource any resource
     * @return a copy; kinds that the engine does not know stay as they are
     */
    public static Resource of(Resource resource) {
        MapNode node = resource.node();
        if (resource.kind().equals("Deployment")) {
            node = inside(node, Pointer.of("spec"), Defaults::deployment);
        }
        if (resource.kind().equals("Service")) {
            node = inside(node, Pointer.of("spec"), spec -> list(under(SERVICE, spec), "ports", Defaults::servicePort));
        }
        Optional<PodTemplate> pods = PodTemplate.of(new Resource(node));
        return pods.isEmpty()
                ? new Resource(node)
                : new Resource(inside(node, pods.get().pointer().then("spec"), Defaults::pod));
    }

    /** A strategy of another type has no fields of the rolling one. */
    private static MapNode deployment(MapNode spec) {
        boolean rolling = spec.map("strategy")
                .flatMap(strategy -> strategy.text("type"))
                .orElse("RollingUpdate")
                .equals("RollingUpdate");
        MapNode filled = under(rolling ? DEPLOYMENT : DEPLOYMENT.without("strategy"), spec);
        boolean scaled = filled.get("replicas").isPresent();
        return scaled ? filled : filled.with("replicas", 1);
    }

    private static MapNode servicePort(MapNode port) {
        MapNode filled = under(fields(entry("protocol", text("TCP"))), port);
        Optional<Node> number = filled.get("port");
        return filled.get("targetPort").isPresent() || number.isEmpty()
                ? filled
                : filled.with("targetPort", number.get());
    }

    private static MapNode pod(MapNode spec) {
        MapNode filled = under(POD, spec);
        Optional<String> account = filled.text("serviceAccountName");
        boolean twice = account.isPresent() && filled.text("serviceAccount").equals(account);
        filled = twice ? filled.without("serviceAccount") : filled;
        MapNode contained = list(filled, "containers", Defaults::container);
        return list(contained, "initContainers", Defaults::container);
    }

    private static MapNode container(MapNode container) {
        MapNode filled = under(CONTAINER, container);
        filled = list(filled, "ports", port -> under(fields(entry("protocol", text("TCP"))), port));
        filled = list(filled, "env", Defaults::variable);
        if (filled.get("imagePullPolicy").isEmpty()) {
            filled = filled.with(
                    "imagePullPolicy", pullPolicy(filled.text("image").orElse("")));
        }
        for (String probe : PROBES) {
            Optional<MapNode> given = filled.map(probe);
            filled = given.isPresent() ? filled.with(probe, probe(given.get())) : filled;
        }
        return filled;
    }

    private static MapNode variable(MapNode variable) {
        boolean empty =
                variable.get("value").isEmpty() && variable.get("valueFrom").isEmpty();
        return empty ? variable.with("value", "") : variable;
    }

    private static String pullPolicy(String image) {
        return ImageReference.parse(image)
                .filter(parts -> parts.digest().isEmpty())
                .filter(parts -> parts.tag().orElse("latest").equals("latest"))
                .map(latest -> "Always")
                .orElse("IfNotPresent");
    }

    private static MapNode probe(MapNode probe) {
        Optional<MapNode> http = probe.map("httpGet");
        MapNode filled = under(PROBE, probe);
        return http.isPresent()
                ? filled.with(
                        "httpGet", under(fields(entry("path", text("/")), entry("scheme", text("HTTP"))), http.get()))
                : filled;
    }

    /** Lays defaults under a map, maps inside each other too. */
    private static MapNode under(MapNode defaults, MapNode map) {
        MapNode filled = map;
        for (MapNode.Entry fallback : defaults.entries()) {
            Optional<Node> given = map.get(fallback.key()).filter(FieldMeaning::says);
            if (given.isEmpty()) {
                filled = filled.with(fallback.key(), fallback.value());
            } else if (given.get() instanceof MapNode inner && fallback.value() instanceof MapNode more) {
                filled = filled.with(fallback.key(), under(more, inner));
            }
        }
        return filled;
    }

    private interface Filling {
        MapNode fill(MapNode map);
    }

    private static MapNode inside(MapNode node, Pointer pointer, Filling filling) {
        Optional<Node> value = node.at(pointer);
        return value.isPresent() && value.get() instanceof MapNode map ? node.put(pointer, filling.fill(map)) : node;
    }

    private static MapNode list(MapNode node, String key, Filling filling) {
        Optional<ListNode> list = node.list(key);
        if (list.isEmpty()) {
            return node;
        }
        List<Node> items = new ArrayList<>();
        list.get().items().forEach(item -> items.add(item instanceof MapNode map ? filling.fill(map) : item));
        return node.with(key, new ListNode(items, list.get().origin()));
    }

    @SafeVarargs
    private static MapNode fields(Map.Entry<String, ? extends Node>... entries) {
        MapNode map = MapNode.empty();
        for (Map.Entry<String, ? extends Node> entry : entries) {
            map = map.with(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private static Node text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }

    private static Node number(long value) {
        return new NumberNode(BigDecimal.valueOf(value), Origin.ENGINE);
    }
}
