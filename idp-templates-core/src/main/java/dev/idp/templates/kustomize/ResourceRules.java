package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rendered resource may not hold, because kustomize would change it, lose it or refuse it. */
public final class ResourceRules {
    private static final Pointer KIND = Pointer.of("kind");
    private static final Pointer NAME = Pointer.of("metadata", "name");

    private ResourceRules() {}

    /**
     * Checks the resources of one namespace of one environment, real or shadow.
     *
     * @param resources complete resources, without image versions
     * @param problems takes what is wrong, with the place that wrote it
     */
    public static void check(List<Resource> resources, Problems problems) {
        resources.forEach(resource -> check(resource, problems));
        Map<ResourceId, Resource> seen = new HashMap<>();
        for (Resource resource : resources) {
            Resource before = seen.putIfAbsent(resource.id(), resource);
            if (before != null) {
                problems.error(
                        KustomizeCode.DUPLICATE_RESOURCE,
                        resource.node().locate(NAME),
                        "found " + resource.id() + " a second time, first in "
                                + before.node().locate(NAME),
                        "give one of the two another name");
            }
        }
    }

    /**
     * Checks what an overlay that sets the namespace would change.
     *
     * @param resources complete resources of the overlay's namespace
     * @param namespace that namespace
     * @param problems takes what is wrong, with the place that wrote it
     */
    public static void checkNamespace(List<Resource> resources, String namespace, Problems problems) {
        resources.forEach(resource -> NamespaceRules.check(resource, namespace, problems));
    }

    /**
     * Checks what an overlay that sets image versions would change.
     *
     * @param resources complete resources, images by name only
     * @param images the versions
     * @param problems takes what is wrong, with the place that wrote it
     */
    public static void checkImages(List<Resource> resources, List<ImageVersion> images, Problems problems) {
        ImageRules.check(resources, images, problems);
    }

    /** Tells whether kustomize can carry and patch a resource. */
    static boolean isFine(Resource resource) {
        Problems problems = new Problems();
        check(resource, problems);
        return !problems.hasErrors();
    }

    private static void check(Resource resource, Problems problems) {
        new StructureRules(resource, problems).check();
        MetadataRules.check(resource, problems);
        SubjectRules.check(resource, problems);
        Location kind = resource.node().locate(KIND);
        if (resource.kind().endsWith("List") && resource.node().get("items").isPresent()) {
            problems.error(
                    KustomizeCode.LIST_KIND,
                    kind,
                    "found the kind " + resource.kind() + ", which kustomize takes apart",
                    "write its items as documents of their own");
        }
        if (ClusterScoped.contains(resource.id())) {
            problems.error(
                    KustomizeCode.CLUSTER_SCOPED,
                    kind,
                    "found " + resource.id() + ", which belongs to no namespace",
                    "leave it to the platform; a workload has objects of namespaces only");
        }
    }
}
