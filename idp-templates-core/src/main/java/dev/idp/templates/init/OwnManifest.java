package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An old object that stays beside the template's, as a manifest of the team's own.
 *
 * @param path its file, relative to the descriptor
 * @param resource its content
 */
record OwnManifest(String path, Resource resource) {
    private static final Set<String> SYSTEM_FIELDS = Set.of(
            "namespace",
            "uid",
            "resourceVersion",
            "creationTimestamp",
            "generation",
            "managedFields",
            "selfLink",
            "ownerReferences");

    /** Kinds in whose place the template has its own. */
    private static final Set<String> REPLACED = Set.of(
            "Deployment",
            "Secret",
            "ExternalSecret",
            "Namespace",
            "Ingress",
            "HTTPRoute",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "ServiceAccount",
            "ServiceMonitor");

    /** Chooses them from the objects of all environments; the first of one name stands for all. */
    static List<OwnManifest> of(
            Iterable<OldWorkload> environments, Set<String> gone, List<String> kinds, String workload) {
        Map<String, OwnManifest> chosen = new LinkedHashMap<>();
        for (OldWorkload old : environments) {
            for (Resource each : old.others()) {
                String id = each.id().toString();
                boolean needed = !gone.contains(id) || isMountedElsewhere(old, each);
                if (needed && kinds.contains(each.kind()) && !REPLACED.contains(each.kind())) {
                    clean(each, workload)
                            .ifPresent(resource -> chosen.putIfAbsent(id, new OwnManifest(path(each), resource)));
                }
            }
        }
        return new ArrayList<>(chosen.values());
    }

    private static String path(Resource resource) {
        String name = resource.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
        return "deploy/" + resource.kind().toLowerCase(Locale.ROOT) + "-" + name + ".yaml";
    }

    private static boolean isMountedElsewhere(OldWorkload old, Resource map) {
        if (!map.kind().equals("ConfigMap")) {
            return false;
        }
        return EnvironmentVariables.maps(old.podSpec(), "volumes").stream()
                .filter(volume -> volume.textAt(Pointer.of("configMap", "name")).equals(Optional.of(map.name())))
                .flatMap(volume -> volume.text("name").stream())
                .anyMatch(volume -> isMountedElsewhere(old.podSpec(), volume));
    }

    /** Tells whether a volume is needed beside the one that the template mounts at /config. */
    static boolean isMountedElsewhere(MapNode podSpec, String volume) {
        return Stream.of("containers", "initContainers")
                .flatMap(list -> EnvironmentVariables.maps(podSpec, list).stream())
                .flatMap(container -> EnvironmentVariables.maps(container, "volumeMounts").stream())
                .filter(mount -> mount.text("name").equals(Optional.of(volume)))
                .anyMatch(mount -> !mount.text("mountPath").equals(Optional.of("/config"))
                        || mount.get("subPath").isPresent());
    }

    private static Optional<Resource> clean(Resource resource, String workload) {
        MapNode node = withoutSystemFields(resource);
        return switch (resource.kind()) {
            case "ConfigMap" -> publicMap(node);
            case "Service" -> withoutSecrets(selecting(workload, node));
            default -> withoutSecrets(node);
        };
    }

    private static MapNode withoutSystemFields(Resource resource) {
        MapNode metadata = resource.metadata();
        for (String field : SYSTEM_FIELDS) {
            metadata = metadata.without(field);
        }
        return resource.node().with("metadata", metadata).without("status");
    }

    private static MapNode selecting(String workload, MapNode service) {
        MapNode selector = MapNode.empty().with("app.kubernetes.io/name", workload);
        MapNode spec = service.map("spec")
                .orElseGet(MapNode::empty)
                .without("clusterIP")
                .without("clusterIPs");
        return service.with("spec", spec.with("selector", selector));
    }

    private static Optional<Resource> withoutSecrets(MapNode node) {
        boolean secret = node.leaves().stream()
                .anyMatch(leaf -> SecretText.isShaped(leaf.value().asText()));
        return secret ? Optional.empty() : Optional.of(new Resource((MapNode) KeptFields.withoutSecrets(node)));
    }

    private static Optional<Resource> publicMap(MapNode node) {
        MapNode shown = publicOnly(node.map("data").orElseGet(MapNode::empty));
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Resource(node.with("data", shown)));
    }

    private static MapNode publicOnly(MapNode data) {
        MapNode kept = data;
        for (MapNode.Entry entry : data.entries()) {
            Node value = entry.value();
            boolean secret = SecretText.is(entry.key(), value instanceof Scalar scalar ? scalar.asText() : "");
            kept = secret ? kept.without(entry.key()) : kept;
        }
        return kept;
    }
}
