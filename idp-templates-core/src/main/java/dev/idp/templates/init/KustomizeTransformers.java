package dev.idp.templates.init;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Does what the fields of a kustomization do to all of its resources.
 *
 * @param file the kustomization
 */
record KustomizeTransformers(MapNode file) {
    private static final Pointer LABELS = Pointer.of("metadata", "labels");
    private static final List<Pointer> POD_LABELS = List.of(
            Pointer.of("spec", "template", "metadata", "labels"),
            Pointer.of("spec", "jobTemplate", "spec", "template", "metadata", "labels"));

    static boolean selects(MapNode target, Resource resource) {
        return target.text("kind").map(resource.kind()::equals).orElse(true)
                && target.text("name")
                        .map(name -> resource.name().matches("^(?:" + name + ")$"))
                        .orElse(true)
                && target.text("version")
                        .map(version -> resource.apiVersion().endsWith(version))
                        .orElse(true);
    }

    List<Resource> apply(List<Resource> resources) {
        Map<String, String> names = new TreeMap<>();
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : resources) {
            Resource renamed = renamed(resource);
            names.put(resource.kind() + "/" + resource.name(), renamed.name());
            changed.add(labelled(scaled(withImages(placed(renamed)), resource.name())));
        }
        return changed.stream()
                .map(resource -> NameReferences.followed(resource, names))
                .toList();
    }

    private Resource renamed(Resource resource) {
        boolean keeps = resource.kind().equals("Namespace") || resource.kind().equals("CustomResourceDefinition");
        String name = file.text("namePrefix").orElse("")
                + resource.name()
                + file.text("nameSuffix").orElse("");
        return keeps ? resource : resource.with("metadata", resource.metadata().with("name", name));
    }

    private Resource placed(Resource resource) {
        Optional<String> namespace = file.text("namespace").filter(name -> !ClusterScoped.contains(resource.id()));
        return namespace.isPresent()
                ? resource.with("metadata", resource.metadata().with("namespace", namespace.get()))
                : resource;
    }

    private Resource scaled(Resource resource, String oldName) {
        Resource changed = resource;
        for (MapNode replicas : file.list("replicas").map(ListNode::maps).orElse(List.of())) {
            Optional<MapNode> spec = resource.node().map("spec");
            if (OldWorkload.KINDS.contains(resource.kind())
                    && spec.isPresent()
                    && replicas.text("name").equals(Optional.of(oldName))) {
                changed = changed.with(
                        "spec",
                        spec.get().with("replicas", replicas.get("count").orElseThrow()));
            }
        }
        return changed;
    }

    private Resource withImages(Resource resource) {
        Optional<PodTemplate> pods = PodTemplate.of(resource);
        List<MapNode> images = file.list("images").map(ListNode::maps).orElse(List.of());
        if (pods.isEmpty() || images.isEmpty()) {
            return resource;
        }
        MapNode node = resource.node();
        for (String list : List.of("containers", "initContainers")) {
            Pointer pointer = pods.get().pointer().then("spec").then(list);
            if (node.at(pointer).orElse(node) instanceof ListNode containers) {
                node = node.put(pointer, withImages(containers, images));
            }
        }
        return new Resource(node);
    }

    private static ListNode withImages(ListNode containers, List<MapNode> images) {
        List<Node> changed = new ArrayList<>();
        containers.items().forEach(item -> changed.add(item instanceof MapNode map ? withImage(map, images) : item));
        return new ListNode(changed, containers.origin());
    }

    private static MapNode withImage(MapNode container, List<MapNode> images) {
        return container
                .text("image")
                .flatMap(ImageReference::parse)
                .flatMap(image -> replaced(image, images))
                .map(image -> container.with("image", image))
                .orElse(container);
    }

    private static Optional<String> replaced(ImageReference image, List<MapNode> images) {
        return images.stream()
                .filter(entry -> entry.text("name").equals(Optional.of(image.name())))
                .findFirst()
                .map(entry -> replaced(image, entry));
    }

    private static String replaced(ImageReference image, MapNode entry) {
        String name = entry.text("newName").orElse(image.name());
        Optional<String> digest = entry.text("digest");
        Optional<String> tag = entry.get("newTag")
                .map(node -> ((Scalar) node).asText())
                .or(() -> digest.isPresent() ? Optional.empty() : image.tag());
        return name
                + tag.map(text -> ":" + text).orElse("")
                + digest.map(text -> "@" + text).orElse("");
    }

    private Resource labelled(Resource resource) {
        MapNode common = file.map("commonLabels").orElseGet(MapNode::empty);
        MapNode node = selectors(add(resource.node(), LABELS, common), common);
        for (MapNode entry : file.list("labels").map(ListNode::maps).orElse(List.of())) {
            node = labelled(node, entry);
        }
        boolean pods = PodTemplate.of(resource).isPresent() && !resource.kind().equals("Pod");
        return new Resource(annotated(node, pods));
    }

    private static MapNode labelled(MapNode node, MapNode entry) {
        MapNode pairs = entry.map("pairs").orElseGet(MapNode::empty);
        MapNode labelled = add(node, LABELS, pairs);
        if (entry.truth("includeSelectors").orElse(false)) {
            return selectors(labelled, pairs);
        }
        return entry.truth("includeTemplates").orElse(false) ? templates(labelled, pairs) : labelled;
    }

    private MapNode annotated(MapNode node, boolean pods) {
        MapNode annotations = file.map("commonAnnotations").orElseGet(MapNode::empty);
        MapNode annotated = add(node, Pointer.of("metadata", "annotations"), annotations);
        return pods
                ? add(annotated, Pointer.of("spec", "template", "metadata", "annotations"), annotations)
                : annotated;
    }

    private static MapNode selectors(MapNode node, MapNode labels) {
        MapNode changed = templates(node, labels);
        String kind = node.text("kind").orElse("");
        if (kind.equals("Service")) {
            return changed.at(Pointer.of("spec", "selector")).isPresent()
                    ? add(changed, Pointer.of("spec", "selector"), labels)
                    : changed;
        }
        Pointer matches = Pointer.of("spec", kind.equals("NetworkPolicy") ? "podSelector" : "selector", "matchLabels");
        boolean has = OldWorkload.KINDS.contains(kind) || changed.at(matches).isPresent();
        return has ? add(changed, matches, labels) : changed;
    }

    private static MapNode templates(MapNode node, MapNode labels) {
        MapNode changed = node;
        for (Pointer pointer : POD_LABELS) {
            boolean has = node.at(pointer.parent().parent()).isPresent()
                    && PodTemplate.of(new Resource(node)).isPresent();
            changed = has ? add(changed, pointer, labels) : changed;
        }
        return changed;
    }

    private static MapNode add(MapNode node, Pointer pointer, MapNode more) {
        MapNode changed = node;
        for (MapNode.Entry entry : more.entries()) {
            changed = changed.put(pointer.then(entry.key()), entry.value());
        }
        return changed;
    }
}
