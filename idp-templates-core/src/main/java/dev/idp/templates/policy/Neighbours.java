package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources of one namespace, found by kind, by name, and by the labels that they select. */
final class Neighbours {
    private static final Pointer LABELS = Pointer.of("metadata", "labels");

    private final Map<String, List<Resource>> kinds = new HashMap<>();
    private final Map<String, Map<String, Resource>> named = new HashMap<>();
    private final Map<String, SelectorIndex> selectors = new HashMap<>();
    private final List<Pods> pods = new ArrayList<>();
    private final Scalers scalers;

    Neighbours(List<Resource> resources) {
        for (Resource resource : resources) {
            kinds.computeIfAbsent(resource.kind(), kind -> new ArrayList<>()).add(resource);
            named.computeIfAbsent(resource.kind(), kind -> new HashMap<>()).put(resource.name(), resource);
            PodTemplate.of(resource).ifPresent(template -> pods.add(new Pods(resource, template)));
        }
        this.scalers = Scalers.of(this);
    }

    /** Returns the resources that make pods. */
    Stream<Pods> pods() {
        return pods.stream();
    }

    /** Returns what changes the number of pods. */
    Scalers scalers() {
        return scalers;
    }

    Stream<Resource> all() {
        return kinds.values().stream().flatMap(List::stream);
    }

    Stream<Resource> ofKind(String kind) {
        return kinds.getOrDefault(kind, List.of()).stream();
    }

    Optional<Resource> find(String kind, String name) {
        return Optional.ofNullable(named.getOrDefault(kind, Map.of()).get(name));
    }

    /** Finds the resources of a kind that select certain labels. */
    Stream<Resource> selecting(String kind, Pointer selector, MapNode labels) {
        SelectorIndex index = selectors.get(kind);
        if (index == null) {
            index = SelectorIndex.of(ofKind(kind), selector);
            selectors.put(kind, index);
        }
        return index.selecting(labels);
    }

    /** Returns the labels of a resource itself. */
    static MapNode labels(Resource resource) {
        return resource.node()
                .at(LABELS)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
    }

    /**
     * A resource that makes pods.
     *
     * @param resource the resource
     * @param template what its pods are
     */
    record Pods(Resource resource, PodTemplate template) {
        /** Returns the labels of the pods. */
        MapNode labels() {
            return template.node()
                    .at(LABELS)
                    .filter(MapNode.class::isInstance)
                    .map(MapNode.class::cast)
                    .orElseGet(MapNode::empty);
        }

        /** Returns the place of the pods' labels in the resource. */
        Pointer labelsPointer() {
            return template.pointer().then(LABELS);
        }
    }
}
