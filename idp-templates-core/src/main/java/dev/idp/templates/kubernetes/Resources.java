package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes documents for Kubernetes objects, where they are. */
public final class Resources {
    private static final List<Pointer> IDENTITY =
            List.of(Pointer.of("apiVersion"), Pointer.of("kind"), Pointer.of("metadata", "name"));

    private Resources() {}

    /**
     * Turns documents into resources.
     *
     * @param documents what was read or rendered
     * @param problems takes one problem for each document that is no Kubernetes object
     * @return the resources, in order
     */
    public static List<Resource> of(List<? extends Node> documents, Problems problems) {
        List<Resource> resources = new ArrayList<>();
        for (Node document : documents) {
            Optional<Pointer> missing = IDENTITY.stream()
                    .filter(pointer -> !isName(document.at(pointer)))
                    .findFirst();
            if (missing.isPresent()) {
                refuse(document, missing.get(), problems);
            } else {
                resources.add(new Resource((MapNode) document));
            }
        }
        return resources;
    }

    private static void refuse(Node document, Pointer missing, Problems problems) {
        problems.error(
                KubernetesCode.NOT_A_RESOURCE,
                document.locate(missing),
                "expected a Kubernetes object with apiVersion, kind and metadata.name, all of them text",
                "add " + missing.dotted());
    }

    private static boolean isName(Optional<Node> node) {
        return node.isPresent()
                && node.get() instanceof TextNode text
                && !text.value().isEmpty();
    }
}
