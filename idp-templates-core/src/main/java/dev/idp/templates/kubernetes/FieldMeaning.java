package dev.idp.templates.kubernetes;

import static java.util.Map.entry;

import dev.idp.templates.kubernetes.SemanticDiff.FieldPath;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows how Kubernetes reads the fields of a kind: what tells the elements of a list apart, where order is nothing, and
 * which spellings mean one value.
 *
 * @param kind the kind of the resource
 */
record FieldMeaning(String kind) {
    /** By the list's own name, the fields that tell its elements apart. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            entry("containers", List.of("name")),
            entry("initContainers", List.of("name")),
            entry("env", List.of("name")),
            entry("volumes", List.of("name")),
            entry("volumeMounts", List.of("mountPath")),
            entry("volumeDevices", List.of("devicePath")),
            entry("imagePullSecrets", List.of("name")),
            entry("hostAliases", List.of("ip")),
            entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
            entry("subjects", List.of("kind", "name")),
            entry("endpoints", List.of("port")));

    /** Lists in which only what is there counts. */
    private static final Set<String> SETS = Set.of(
            "accessModes",
            "add",
            "drop",
            "finalizers",
            "hostnames",
            "policyTypes",
            "hosts",
            "verbs",
            "apiGroups",
            "resources",
            "ingress",
            "egress",
            "from",
            "to",
            "metrics",
            "items");

    private static final Set<String> QUANTITIES = Set.of("requests", "limits", "sizeLimit", "storage");
    private static final Set<String> SYSTEM_METADATA =
            Set.of("creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid");

    /** What a server or a tool writes and no person wants. */
    boolean isIgnored(FieldPath path) {
        Pointer pointer = path.pointer();
        return pointer.equals(Pointer.of("status"))
                || pointer.tokens().size() > 1
                        && pointer.parent().last().equals("metadata")
                        && SYSTEM_METADATA.contains(pointer.last());
    }

    /** An empty map, an empty list and null say as much as nothing, an emptyDir aside. */
    static boolean says(Node node) {
        return !(node instanceof NullNode)
                && !(node instanceof ListNode list && list.items().isEmpty());
    }

    List<String> mergeKeys(FieldPath path) {
        String name = path.pointer().last();
        if (name.equals("ports")) {
            return kind.equals("Service") ? List.of("port", "protocol") : List.of("containerPort", "protocol");
        }
        return KEYS.getOrDefault(name, List.of());
    }

    static String identity(MapNode element, List<String> keys) {
        return keys.stream()
                .map(element::get)
                .flatMap(Optional::stream)
                .map(value -> value instanceof Scalar scalar ? scalar.asText() : value.toString())
                .collect(Collectors.joining(","));
    }

    boolean isSame(FieldPath path, Node before, Node after) {
        if (before.equals(after)) {
            return true;
        }
        if (!(before instanceof Scalar old) || !(after instanceof Scalar fresh)) {
            return false;
        }
        boolean quantity = path.pointer().tokens().stream().anyMatch(QUANTITIES::contains);
        return quantity && Quantity.isSame(old.asText(), fresh.asText());
    }

    boolean isSameList(FieldPath path, ListNode before, ListNode after) {
        if (SETS.contains(path.pointer().last())) {
            return before.items().size() == after.items().size()
                    && new HashSet<>(before.items()).equals(new HashSet<>(after.items()));
        }
        return before.equals(after);
    }
}
