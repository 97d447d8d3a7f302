package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Parts rendered resources by where they go: into the workload's own namespace, or into a namespace of the platform,
 * where the platform's project syncs them.
 *
 * @param own resources that name no namespace
 * @param platform by platform namespace, the resources that name it
 */
record Placement(List<Resource> own, SortedMap<String, List<Resource>> platform) {
    /** Nothing, anywhere. */
    static final Placement EMPTY = new Placement(List.of(), new TreeMap<>());

    /** Namespaces of the platform that templates may put objects into. */
    private static final Set<String> PLATFORM_NAMESPACES = Set.of("identity", "databases");

    private static final Pointer NAMESPACE = Pointer.of("metadata", "namespace");

    static Placement of(List<Resource> resources, Problems problems) {
        List<Resource> own = new ArrayList<>();
        SortedMap<String, List<Resource>> platform = new TreeMap<>();
        for (Resource resource : resources) {
            if (resource.node().at(NAMESPACE).isEmpty()) {
                own.add(resource);
            } else if (isPlatform(resource)) {
                platform.computeIfAbsent(resource.namespace().orElseThrow(), namespace -> new ArrayList<>())
                        .add(resource);
            } else {
                refuse(resource, problems);
            }
        }
        return new Placement(List.copyOf(own), platform);
    }

    private static boolean isPlatform(Resource resource) {
        return resource.namespace().filter(PLATFORM_NAMESPACES::contains).isPresent();
    }

    private static void refuse(Resource resource, Problems problems) {
        problems.error(
                GenerateCode.NAMESPACE_NOT_ALLOWED,
                resource.node().locate(NAMESPACE),
                "found a namespace on " + resource.id() + " that templates may not write to",
                "leave it out for the workload's own namespace, or use one of "
                        + String.join(", ", new TreeSet<>(PLATFORM_NAMESPACES)));
    }

    /** Changes each resource. */
    Placement map(UnaryOperator<Resource> change) {
        SortedMap<String, List<Resource>> changed = new TreeMap<>();
        platform.forEach((namespace, resources) ->
                changed.put(namespace, resources.stream().map(change).toList()));
        return new Placement(own.stream().map(change).toList(), changed);
    }

    /** Lists all resources. */
    Stream<Resource> all() {
        return Stream.concat(own.stream(), platform.values().stream().flatMap(List::stream));
    }

    Placement withOwn(List<Resource> resources) {
        return new Placement(resources, platform);
    }
}
