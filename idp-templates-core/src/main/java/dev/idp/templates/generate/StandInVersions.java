package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;

/**
 * Gives a version to images that have none, so that a descriptor can be judged before anybody says which version runs: no
 * rule about versions speaks, and all others do.
 */
final class StandInVersions {
    private static final String VERSION = ":0.0.0@sha256:" + "0".repeat(64);

    private StandInVersions() {}

    static Resource in(Resource resource) {
        return PodTemplate.of(resource)
                .map(template -> in(resource, template.pointer().then("spec")))
                .orElse(resource);
    }

    private static Resource in(Resource resource, Pointer pod) {
        MapNode node = resource.node();
        for (String containers : List.of("initContainers", "containers")) {
            Pointer place = pod.then(containers);
            if (node.at(place).orElse(null) instanceof ListNode list) {
                List<Node> items =
                        list.items().stream().map(StandInVersions::container).toList();
                node = node.put(place, new ListNode(items, list.origin()));
            }
        }
        return new Resource(node);
    }

    private static Node container(Node container) {
        return container instanceof MapNode map && map.get("image").orElse(null) instanceof TextNode image
                ? map.with("image", image(image))
                : container;
    }

    private static Node image(TextNode image) {
        boolean open = ImageReference.parse(image.value())
                .filter(reference -> !reference.isVersioned())
                .isPresent();
        return open ? new TextNode(image.value() + VERSION, image.origin()) : image;
    }
}
