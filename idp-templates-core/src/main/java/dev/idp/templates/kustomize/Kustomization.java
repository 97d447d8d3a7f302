package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A {@code kustomization.yaml}, as far as this engine uses it.
 *
 * @param namespace the namespace to put everything into
 * @param resources files and folders
 * @param images the versions of images
 * @param patches files with strategic-merge patches, in order
 */
record Kustomization(
        Optional<String> namespace, List<String> resources, List<ImageVersion> images, List<String> patches) {
    static final String FILE = "kustomization.yaml";
    static final String API_VERSION = "kustomize.config.k8s.io/v1beta1";
    static final String KIND = "Kustomization";

    /** Writes the file's content; {@code resources} always stands there, because kustomize refuses a file without any. */
    MapNode node() {
        MapNode node = MapNode.empty().with("apiVersion", API_VERSION).with("kind", KIND);
        if (namespace.isPresent()) {
            node = node.with("namespace", namespace.get());
        }
        node = node.with("resources", ListNode.ofTexts(resources));
        if (!images.isEmpty()) {
            node = node.with(
                    "images", list(images.stream().map(Kustomization::image).toList()));
        }
        if (!patches.isEmpty()) {
            node = node.with(
                    "patches", list(patches.stream().map(Kustomization::patch).toList()));
        }
        return node;
    }

    private static ListNode list(List<? extends Node> items) {
        return new ListNode(List.copyOf(items), Origin.ENGINE);
    }

    private static MapNode image(ImageVersion image) {
        MapNode node = MapNode.empty().with("name", image.name());
        if (image.tag().isPresent()) {
            node = node.with("newTag", image.tag().get());
        }
        return image.digest().isPresent() ? node.with("digest", image.digest().get()) : node;
    }

    private static MapNode patch(String file) {
        return MapNode.empty().with("path", file);
    }
}
