package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.WorkloadWaiver;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The annotation {@code idp.dev/waivers}, by which a cluster knows what a resource may break: ids of rules with commas
 * between them, on the resource and on its pod template.
 */
public final class WaiverAnnotation {
    /** The annotation's name. */
    public static final String NAME = "idp.dev/waivers";

    static final Pointer FIELD = Pointer.of("metadata", "annotations", NAME);

    private WaiverAnnotation() {}

    /**
     * Writes the annotation where a waiver names the resource.
     *
     * @param resource a resource
     * @param waivers the waivers that hold where it goes
     * @return the resource, annotated where there is a waiver for it
     */
    public static Resource set(Resource resource, List<WorkloadWaiver> waivers) {
        Set<String> ids = waivers.stream()
                .filter(waiver ->
                        waiver.kind().equals(resource.kind()) && waiver.name().equals(resource.name()))
                .map(WorkloadWaiver::policy)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return resource;
        }
        TextNode value = new TextNode(String.join(",", ids), Origin.ENGINE);
        MapNode node = resource.node();
        for (Pointer field : fields(resource).toList()) {
            node = node.put(field, value);
        }
        return new Resource(node);
    }

    /**
     * Refuses an annotation that somebody wrote: it would have neither reason nor end.
     *
     * @param resource a rendered resource, before the engine annotates it
     * @param problems takes one problem for each place
     */
    public static void refuse(Resource resource, Problems problems) {
        fields(resource)
                .filter(field -> resource.node().at(field).isPresent())
                .forEach(field -> problems.error(
                        PolicyCode.ANNOTATION_BY_HAND,
                        resource.node().locateKey(field),
                        "found the annotation " + NAME + " on " + resource.id() + ", which the engine writes",
                        "remove it, and write a waiver with a reason and an end date into the descriptor"));
    }

    /**
     * Takes the annotation off, so that rules judge what it would hide from them.
     *
     * @param resource a resource
     * @return the resource without it
     */
    public static Resource without(Resource resource) {
        MapNode node = resource.node();
        for (Pointer field : fields(resource).toList()) {
            node = node.at(field).isPresent() ? node.remove(field) : node;
        }
        return new Resource(node);
    }

    /** Reads the ids on a resource itself. */
    static Set<String> ids(Resource resource) {
        return resource.node().textAt(FIELD).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Pointer> fields(Resource resource) {
        Optional<Pointer> pods =
                PodTemplate.of(resource).map(PodTemplate::pointer).filter(pointer -> !pointer.equals(Pointer.ROOT));
        return Stream.concat(Stream.of(FIELD), pods.map(pointer -> pointer.then(FIELD)).stream());
    }
}
