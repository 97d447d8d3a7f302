package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes resources that have every list that kustomize merges, and changes them as environments might. */
final class RandomResources {
    private static final List<String> KINDS = List.of(
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "apps/v1 DaemonSet",
            "batch/v1 CronJob",
            "batch/v1 Job",
            "v1 Pod",
            "v1 PodTemplate",
            "v1 Service",
            "v1 ConfigMap",
            "v1 ServiceAccount",
            "v1 PersistentVolumeClaim",
            "networking.k8s.io/v1 NetworkPolicy",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "policy/v1 PodDisruptionBudget",
            "example.com/v1 Thing");

    private final RandomValues values;

    RandomResources(Random random) {
        this.values = new RandomValues(random);
    }

    /** Makes resources with unlike names that the rules let pass. */
    List<Resource> set(int size) {
        List<Resource> resources = new ArrayList<>();
        while (resources.size() < size) {
            Resource resource = resource("r" + resources.size());
            if (ResourceRules.isFine(resource)) {
                resources.add(resource);
            }
        }
        return resources;
    }

    /** Makes what an environment, or a shadow, has of these resources: some changed, some gone, some more. */
    List<Resource> changed(List<Resource> resources) {
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : resources) {
            if (values.chance(0.95)) {
                changed.add(changed(resource, values.below(9)));
            }
        }
        set(values.below(2))
                .forEach(extra ->
                        changed.add(extra.with("metadata", extra.metadata().with("name", "extra"))));
        return changed;
    }

    private Resource changed(Resource resource, int times) {
        Resource changed = resource;
        for (int i = 0; i < times; i++) {
            Node node = change(Schema.Foreign.FOREIGN, changed.node(), 0);
            if (node instanceof MapNode map && keepsIdentity(map, resource)) {
                Resource next = new Resource(map);
                changed = ResourceRules.isFine(next) ? next : changed;
            }
        }
        return changed;
    }

    private static boolean keepsIdentity(MapNode map, Resource resource) {
        boolean complete = map.text("apiVersion").isPresent()
                && map.text("kind").isPresent()
                && map.map("metadata")
                        .flatMap(metadata -> metadata.text("name"))
                        .isPresent();
        return complete && new Resource(map).id().equals(resource.id());
    }

    private Resource resource(String name) {
        String[] type = values.one(KINDS).split(" ", -1);
        MapNode start = MapNode.empty().with("apiVersion", type[0]).with("kind", type[1]);
        MapNode node = (MapNode) value(Schema.Foreign.FOREIGN.of(start), 3);
        MapNode metadata = node.map("metadata").orElse(MapNode.empty());
        metadata = values.chance(0.5) ? metadata.with("labels", MapNode.empty().with("app", name)) : metadata;
        for (MapNode.Entry entry : node.entries()) {
            start = start.with(entry);
        }
        if (type[1].equals("Thing")) {
            start = start.with(
                    "spec", MapNode.empty().with("object", embedded()).with("k0", values.any(3)));
        }
        return new Resource(start.with("metadata", metadata.with("name", name)));
    }

    /** Custom resources may hold whole objects, whose kinds kustomize knows again. */
    private Node embedded() {
        MapNode pod = MapNode.empty().with("apiVersion", "v1").with("kind", "Pod");
        for (MapNode.Entry entry : ((MapNode) value(Schema.Foreign.FOREIGN.of(pod), 2)).entries()) {
            pod = pod.with(entry);
        }
        return pod;
    }

    private Node value(Schema schema, int depth) {
        if (schema instanceof Schema.Fields fields) {
            MapNode map = values.map(depth);
            for (Map.Entry<String, Schema> field : fields.byKey().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                boolean opaque = field.getValue().equals(Schema.Fields.OPAQUE);
                map = values.chance(0.7) && !opaque ? map.with(field.getKey(), value(field.getValue(), depth)) : map;
            }
            return map;
        }
        if (schema instanceof Schema.Keyed keyed) {
            List<Node> items = new ArrayList<>();
            for (int i = values.below(5); i > 0; i--) {
                items.add(element(keyed, depth - 1));
            }
            return distinct(keyed, items);
        }
        return schema instanceof Schema.Values ? finalizers() : values.map(depth);
    }

    private ListNode finalizers() {
        List<Node> all = List.of(
                RandomValues.text("x/a"), RandomValues.text("x/b"), RandomValues.text("x/c"), RandomValues.text("1"));
        return new ListNode(
                values.shuffled(new ListNode(all, Origin.ENGINE)).items().subList(0, values.below(5)), Origin.ENGINE);
    }

    /** Makes an element; what names it comes from few values, so that elements of two environments meet. */
    private MapNode element(Schema.Keyed keyed, int depth) {
        String first = keyed.keys().get(0);
        Node name = first.toLowerCase(Locale.ROOT).endsWith("port")
                ? RandomValues.number(String.valueOf(80 + values.below(5)))
                : RandomValues.text(values.one(List.of("a", "b", "c", "d", "e", "1e3", "yes")));
        MapNode element = MapNode.empty().with(first, name);
        if (keyed.keys().size() > 1 && values.chance(0.6)) {
            element = element.with(keyed.keys().get(1), values.one(List.of("TCP", "UDP")));
        }
        for (MapNode.Entry entry : ((MapNode) value(keyed.element(), Math.max(0, depth))).entries()) {
            element = element.with(entry);
        }
        boolean container = keyed.element() instanceof Schema.Fields fields
                && fields.byKey().containsKey("env");
        return container && values.chance(0.6)
                ? element.with("image", values.one(List.of("acme/app", "acme/side")))
                : element;
    }

    private static ListNode distinct(Schema.Keyed keyed, List<Node> items) {
        ListNode all = new ListNode(items, Origin.ENGINE);
        return new ListNode(List.copyOf(new MergeKey(keyed.keys()).index(all).values()), Origin.ENGINE);
    }

    private Node change(Schema schema, Node node, int depth) {
        if (depth > 1 && values.chance(0.05)) {
            return values.any(2);
        }
        if (node instanceof MapNode map) {
            return change(schema.of(map), map, depth);
        }
        if (node instanceof ListNode list) {
            return change(schema, list, depth);
        }
        return values.scalar();
    }

    private Node change(Schema schema, MapNode map, int depth) {
        List<String> keys = List.copyOf(map.keys());
        int choice = depth == 0 ? 9 : values.below(10);
        if (keys.isEmpty() || choice == 0) {
            return map.with(values.key(), values.any(2));
        }
        String key = values.one(keys);
        if (choice == 1) {
            return map.without(key);
        }
        if (choice == 2 && values.chance(0.3)) {
            return MapNode.empty();
        }
        return map.with(key, change(schema.field(key), map.get(key).orElseThrow(), depth + 1));
    }

    private Node change(Schema schema, ListNode list, int depth) {
        List<Node> items = new ArrayList<>(list.items());
        int choice = values.below(8);
        if (items.isEmpty() || choice < 2) {
            items.add(values.below(items.size() + 1), item(schema));
        } else if (choice == 2) {
            items.remove(values.below(items.size()));
        } else if (choice == 3) {
            return values.shuffled(list);
        } else if (choice == 4 && values.chance(0.3)) {
            items.clear();
        } else {
            int place = values.below(items.size());
            Schema below = schema instanceof Schema.Keyed keyed ? keyed.element() : Schema.Fields.OPAQUE;
            items.set(place, change(below, items.get(place), depth + 1));
        }
        return new ListNode(items, list.origin());
    }

    private Node item(Schema schema) {
        if (schema instanceof Schema.Keyed keyed) {
            return element(keyed, 1);
        }
        return schema instanceof Schema.Values
                ? RandomValues.text(values.one(List.of("x/a", "x/b", "x/d")))
                : values.any(2);
    }
}
