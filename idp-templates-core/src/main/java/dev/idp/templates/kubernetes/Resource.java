package dev.idp.templates.kubernetes;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.Optional;

/**
 * One Kubernetes object, complete.
 *
 * @param node its content; has {@code apiVersion}, {@code kind} and {@code metadata.name}, all text
 */
public record Resource(MapNode node) {
    /**
     * Returns its identity.
     *
     * @return API version, kind and name
     */
    public ResourceId id() {
        return new ResourceId(apiVersion(), kind(), name());
    }

    /**
     * Returns group and version.
     *
     * @return {@code v1}, {@code apps/v1}
     */
    public String apiVersion() {
        return node.text("apiVersion").orElseThrow();
    }

    /**
     * Returns the kind.
     *
     * @return {@code Deployment}
     */
    public String kind() {
        return node.text("kind").orElseThrow();
    }

    /**
     * Returns the name.
     *
     * @return {@code metadata.name}
     */
    public String name() {
        return metadata().text("name").orElseThrow();
    }

    /**
     * Returns the namespace that the object itself names.
     *
     * @return {@code metadata.namespace}; nothing where the environment decides
     */
    public Optional<String> namespace() {
        return metadata().text("namespace");
    }

    /**
     * Returns the metadata.
     *
     * @return the map
     */
    public MapNode metadata() {
        return node.map("metadata").orElseThrow();
    }

    /**
     * Replaces the content of one top-level field.
     *
     * @param key the field
     * @param value its new content
     * @return a copy
     */
    public Resource with(String key, Node value) {
        return new Resource(node.with(key, value));
    }
}
