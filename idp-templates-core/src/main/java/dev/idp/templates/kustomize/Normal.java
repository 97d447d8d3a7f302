package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;

/** Writes a resource as kustomize prints it. */
final class Normal {
    private Normal() {}

    /**
     * Takes out what kustomize does not keep: {@code metadata.annotations} without any.
     *
     * @param resource a resource
     * @return the same resource for Kubernetes
     */
    static Resource of(Resource resource) {
        MapNode metadata = resource.metadata();
        return metadata.map("annotations").filter(MapNode::isEmpty).isPresent()
                ? resource.with("metadata", metadata.without("annotations"))
                : resource;
    }
}
