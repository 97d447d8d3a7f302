package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Secret or ConfigMap that pods cannot start without.
 *
 * @param secret whether it is a Secret
 * @param name its name
 * @param key the key that is read; nothing where all are
 * @param field where the name stands in the resource that makes the pods
 */
record PodReference(boolean secret, String name, Optional<String> key, Pointer field) {
    /** Lists the references of a pod template, without those that are optional. */
    static List<PodReference> of(PodTemplate template) {
        List<PodReference> found = new ArrayList<>();
        Pointer spec = Pointer.of("spec");
        for (String kind : List.of("initContainers", "containers")) {
            for (Item container : items(template, spec.then(kind))) {
                environment(template, container, found);
            }
        }
        for (Item volume : items(template, spec.then("volumes"))) {
            volume(volume.map(), volume.pointer(), template, found);
        }
        return found;
    }

    private record Item(MapNode map, Pointer pointer) {}

    private static List<Item> items(PodTemplate template, Pointer list) {
        List<Item> items = new ArrayList<>();
        List<Node> nodes = template.node()
                .at(list)
                .filter(ListNode.class::isInstance)
                .map(node -> ((ListNode) node).items())
                .orElse(List.of());
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof MapNode map) {
                items.add(new Item(map, list.then(i)));
            }
        }
        return items;
    }

    private static void environment(PodTemplate template, Item container, List<PodReference> found) {
        for (Item variable : items(template, container.pointer().then("env"))) {
            Pointer from = Pointer.of("valueFrom");
            add(true, "name", variable, from.then("secretKeyRef"), template, found);
            add(false, "name", variable, from.then("configMapKeyRef"), template, found);
        }
        for (Item source : items(template, container.pointer().then("envFrom"))) {
            add(true, "name", source, Pointer.of("secretRef"), template, found);
            add(false, "name", source, Pointer.of("configMapRef"), template, found);
        }
    }

    private static void volume(MapNode volume, Pointer pointer, PodTemplate template, List<PodReference> found) {
        Item item = new Item(volume, pointer);
        add(true, "secretName", item, Pointer.of("secret"), template, found);
        add(false, "name", item, Pointer.of("configMap"), template, found);
        for (Item source : items(template, pointer.then("projected").then("sources"))) {
            add(true, "name", source, Pointer.of("secret"), template, found);
            add(false, "name", source, Pointer.of("configMap"), template, found);
        }
    }

    private static void add(
            boolean secret,
            String nameField,
            Item item,
            Pointer place,
            PodTemplate template,
            List<PodReference> found) {
        item.map()
                .at(place)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .filter(reference -> !reference.truth("optional").orElse(false))
                .ifPresent(reference -> reference
                        .text(nameField)
                        .ifPresent(name -> found.add(new PodReference(
                                secret,
                                name,
                                reference.text("key"),
                                template.pointer()
                                        .then(item.pointer())
                                        .then(place)
                                        .then(nameField)))));
    }
}
