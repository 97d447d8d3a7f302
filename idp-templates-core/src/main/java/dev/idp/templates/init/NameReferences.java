package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets references to renamed objects follow them. */
final class NameReferences {
    /** By the field around a name, the kind of what it names. */
    private static final Map<String, String> NAMED = Map.of(
            "configMapKeyRef", "ConfigMap",
            "configMapRef", "ConfigMap",
            "configMap", "ConfigMap",
            "secretKeyRef", "Secret",
            "secretRef", "Secret",
            "imagePullSecrets", "Secret",
            "service", "Service");

    /** Fields that are a name themselves. */
    private static final Map<String, String> NAMES = Map.of(
            "serviceAccountName", "ServiceAccount",
            "secretName", "Secret",
            "claimName", "PersistentVolumeClaim",
            "serviceName", "Service");

    private NameReferences() {}

    /** Follows, where {@code KIND/NAME} is renamed. */
    static Resource followed(Resource resource, Map<String, String> names) {
        MapNode node = resource.node();
        for (MapNode.Entry entry : node.entries()) {
            node = entry.key().equals("metadata")
                    ? node
                    : node.with(entry.key(), followed(entry.key(), entry.value(), names));
        }
        return new Resource(node);
    }

    private static Node followed(String field, Node node, Map<String, String> names) {
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(followed(field, item, names)));
            return new ListNode(items, list.origin());
        }
        return node instanceof MapNode map ? followedInside(field, map, names) : node;
    }

    private static MapNode followedInside(String field, MapNode map, Map<String, String> names) {
        MapNode changed = map;
        for (MapNode.Entry entry : map.entries()) {
            changed = changed.with(entry.key(), followed(entry.key(), entry.value(), names));
        }
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            changed = renamed(changed, name.getKey(), name.getValue(), names);
        }
        Optional<String> kind = Optional.ofNullable(NAMED.get(field))
                .or(() -> field.equals("scaleTargetRef") ? map.text("kind") : Optional.empty());
        return kind.isPresent() ? renamed(changed, "name", kind.get(), names) : changed;
    }

    private static MapNode renamed(MapNode map, String field, String kind, Map<String, String> names) {
        Optional<String> name = map.text(field).map(old -> names.get(kind + "/" + old));
        return name.isPresent() ? map.with(field, name.get()) : map;
    }
}
