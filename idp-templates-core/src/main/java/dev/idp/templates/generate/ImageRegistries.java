package dev.idp.templates.generate;

import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/** Holds images to the registries that the platform names. */
final class ImageRegistries {
    private ImageRegistries() {}

    static void check(List<LockedImage> images, MapNode parameters, List<String> registries, Problems problems) {
        for (LockedImage image : images) {
            String name = image.version().name();
            boolean allowed =
                    registries.isEmpty() || registries.stream().anyMatch(registry -> name.startsWith(registry + "/"));
            if (!allowed) {
                Pointer pointer = new Pointer(List.of(image.parameter().split("\\.", -1)));
                problems.error(
                        GenerateCode.REGISTRY_NOT_ALLOWED,
                        parameters.locate(pointer).at(Workload.PARAMETERS.then(pointer)),
                        "found the image " + name + ", expected one from " + String.join(" or ", registries),
                        "push the image to one of these registries");
            }
        }
    }
}
