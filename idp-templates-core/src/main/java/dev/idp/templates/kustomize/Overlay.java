package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What turns a base into exactly one environment's resources. Building it gives the resources as they were rendered,
 * list order included, in the namespace and with the image versions.
 *
 * @param namespace the environment's namespace
 * @param resources complete resources that the base does not have
 * @param patches changes of resources of the base
 * @param images the versions of images
 */
public record Overlay(String namespace, List<Resource> resources, List<Patch> patches, List<ImageVersion> images) {
    /** Copies the lists. */
    public Overlay {
        resources = List.copyOf(resources);
        patches = List.copyOf(patches);
        images = List.copyOf(images);
    }

    /**
     * Computes the overlay of one environment.
     *
     * @param base the base of the release
     * @param rendered the environment's complete resources, without namespace and image versions, that {@link
     *     ResourceRules} has no error for
     * @param namespace the environment's namespace
     * @param images the versions of images
     * @return the overlay
     */
    public static Overlay of(
            List<Resource> base, List<Resource> rendered, String namespace, List<ImageVersion> images) {
        Map<ResourceId, Resource> left = new LinkedHashMap<>();
        base.forEach(resource -> left.put(resource.id(), resource));
        List<Resource> own = new ArrayList<>();
        List<Patch> patches = new ArrayList<>();
        for (Resource resource : rendered) {
            Resource to = Normal.of(resource);
            Optional.ofNullable(left.remove(resource.id()))
                    .ifPresentOrElse(from -> Patch.between(from, to).ifPresent(patches::add), () -> own.add(to));
        }
        left.values().stream().map(Patch::deletion).forEach(patches::add);
        return new Overlay(namespace, own, patches, images);
    }
}
