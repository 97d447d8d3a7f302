package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an overlay changes in one resource of the base.
 *
 * @param target the resource
 * @param steps one or two strategic-merge documents, to be applied in this order; the first of two only removes what the
 *     second sets again with another type
 */
public record Patch(ResourceId target, List<MapNode> steps) {
    /** Copies the steps. */
    public Patch {
        steps = List.copyOf(steps);
    }

    /**
     * Takes a resource out.
     *
     * @param resource a resource of the base
     * @return the patch
     */
    static Patch deletion(Resource resource) {
        MapNode document = document(resource, MapNode.empty()).with(Directive.KEY, Directive.DELETE);
        return new Patch(resource.id(), List.of(document));
    }

    /**
     * Compares two states of one resource.
     *
     * @param from the resource of the base
     * @param to what it has to become
     * @return the patch, or nothing where they are equal
     */
    static Optional<Patch> between(Resource from, Resource to) {
        Schema schema = Schema.Foreign.FOREIGN.of(to.node());
        MapNode retyped = TypeChanges.removed(schema, from.node(), to.node());
        List<MapNode> steps = new ArrayList<>();
        for (MapNode step :
                List.of(Difference.of(schema, from.node(), retyped), Difference.of(schema, retyped, to.node()))) {
            if (!step.isEmpty()) {
                steps.add(document(to, step));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Patch(to.id(), steps));
    }

    private static MapNode document(Resource resource, MapNode changes) {
        MapNode metadata = MapNode.empty().with("name", resource.name());
        for (MapNode.Entry entry :
                changes.map("metadata").orElse(MapNode.empty()).entries()) {
            metadata = metadata.with(entry);
        }
        MapNode document = MapNode.empty()
                .with("apiVersion", resource.apiVersion())
                .with("kind", resource.kind())
                .with("metadata", metadata);
        for (MapNode.Entry entry : changes.without("metadata").entries()) {
            document = document.with(entry);
        }
        return document;
    }
}
