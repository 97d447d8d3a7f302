package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what {@code namespace} and {@code images} of a kustomization do to resources that the rules let pass. */
final class Transformers {
    private Transformers() {}

    /** Puts a resource into a namespace. */
    static Resource inNamespace(Resource resource, String namespace) {
        if (ClusterScoped.contains(resource.id())) {
            return resource;
        }
        Resource placed = resource.with("metadata", resource.metadata().with("namespace", namespace));
        Optional<ListNode> subjects = resource.node().list("subjects").filter(list -> SubjectRules.isBinding(resource));
        return subjects.isPresent() ? placed.with("subjects", subjects(subjects.get(), namespace)) : placed;
    }

    /** Kustomize knows no kind here: it looks for the name alone. */
    private static ListNode subjects(ListNode subjects, String namespace) {
        List<Node> items = new ArrayList<>();
        for (Node item : subjects.items()) {
            boolean isDefault = item instanceof MapNode map && map.text("name").equals(Optional.of("default"));
            items.add(isDefault ? ((MapNode) item).with("namespace", namespace) : item);
        }
        return new ListNode(items, subjects.origin());
    }

    /** Gives the images of a resource their versions. */
    static Resource withImages(Resource resource, List<ImageVersion> images) {
        Node node = Images.replaced(resource.node(), Pointer.ROOT, (image, pointer) -> versioned(image, images));
        return new Resource((MapNode) node);
    }

    private static TextNode versioned(TextNode image, List<ImageVersion> images) {
        return images.stream()
                .filter(version -> version.name().equals(image.value()))
                .findFirst()
                .map(version -> new TextNode(version.reference(), image.origin()))
                .orElse(image);
    }
}
