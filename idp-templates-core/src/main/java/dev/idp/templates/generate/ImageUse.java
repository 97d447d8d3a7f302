package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Scalar;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds templates to using an image's name only as the {@code image} of a container: the version follows it there, and
 * nowhere else.
 */
final class ImageUse {
    private final Set<String> reads;

    /** Watches the parameters that name images. */
    ImageUse(List<String> parameters) {
        this.reads = parameters.stream().map(parameter -> "p." + parameter).collect(Collectors.toSet());
    }

    void check(Resource resource, Problems problems) {
        Pointer containers = PodTemplate.of(resource)
                .map(template -> template.pointer().then("spec"))
                .orElse(Pointer.ROOT);
        resource.node().leaves().stream()
                .filter(leaf -> isMisplaced(leaf.value(), leaf.pointer(), containers))
                .forEach(leaf -> problems.error(
                        GenerateCode.IMAGE_USED_ELSEWHERE,
                        leaf.value().origin().at(leaf.pointer()),
                        "uses the name of an image as " + leaf.pointer().dotted() + " of " + resource.id(),
                        "an image's name stands only as image of a container, where its version is added"));
    }

    private boolean isMisplaced(Scalar scalar, Pointer pointer, Pointer containers) {
        boolean read = scalar.origin().reads().stream().anyMatch(data -> reads.contains(data.path()));
        return read && !isContainerImage(pointer, containers);
    }

    private static boolean isContainerImage(Pointer pointer, Pointer containers) {
        boolean image = pointer.last().equals("image");
        Pointer list = pointer.parent().parent();
        boolean inPod = !containers.equals(Pointer.ROOT) && list.parent().equals(containers);
        return image
                && inPod
                && (list.last().equals("containers") || list.last().equals("initContainers"));
    }
}
