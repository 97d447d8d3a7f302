package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that each image version reaches the images that it is meant for: kustomize takes names for patterns. */
final class ImageRules {
    private static final String VERSION = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?";

    private ImageRules() {}

    static void check(List<Resource> resources, List<ImageVersion> images, Problems problems) {
        checkNames(images, problems);
        for (Resource resource : resources) {
            Images.replaced(resource.node(), Pointer.ROOT, (image, pointer) -> {
                images.forEach(version -> check(resource, image, pointer, version, problems));
                return image;
            });
            PodTemplate.of(resource)
                    .ifPresent(pod -> volumeImages(pod.node())
                            .forEach(image -> checkVolume(resource, image, pod.pointer(), images, problems)));
        }
    }

    private static void checkNames(List<ImageVersion> images, Problems problems) {
        Map<String, ImageVersion> seen = new HashMap<>();
        for (ImageVersion image : images) {
            ImageVersion before = seen.putIfAbsent(image.name(), image);
            if (before != null && !before.equals(image)) {
                problems.error(
                        KustomizeCode.IMAGE_CLASH,
                        Location.of("--image"),
                        "found two versions of the image " + image.name() + ", " + before.version() + " and "
                                + image.version(),
                        "an environment runs one version of an image");
            }
        }
    }

    private static void check(
            Resource resource, TextNode image, Pointer pointer, ImageVersion version, Problems problems) {
        if (image.value().equals(version.name()) || !isHit(image.value(), version)) {
            return;
        }
        boolean sameName = Pattern.matches(Pattern.quote(version.name()) + VERSION, image.value());
        problems.error(
                KustomizeCode.IMAGE_CLASH,
                image.origin().at(pointer),
                resource.id() + ": found the image " + Printable.of(image.value()) + ", which would get the version of "
                        + version.name(),
                sameName ? "write the image without a version" : "give one of the two images another name");
    }

    /** Newer versions of kustomize change the images of volumes too, older ones do not. */
    private static void checkVolume(
            Resource resource, TextNode image, Pointer pointer, List<ImageVersion> images, Problems problems) {
        for (ImageVersion version : images) {
            if (isHit(image.value(), version)) {
                problems.error(
                        KustomizeCode.IMAGE_CLASH,
                        image.origin().at(pointer.then("spec").then("volumes")),
                        resource.id() + ": found the image " + Printable.of(image.value())
                                + " in a volume, expected it in containers only",
                        "name the volume's image in another repository, with its version");
            }
        }
    }

    private static boolean isHit(String image, ImageVersion version) {
        return Pattern.matches(version.name() + VERSION, image);
    }

    private static List<TextNode> volumeImages(MapNode pod) {
        return pod.map("spec").flatMap(spec -> spec.list("volumes")).map(ListNode::maps).orElse(List.of()).stream()
                .flatMap(volume -> reference(volume).stream())
                .toList();
    }

    private static Optional<TextNode> reference(MapNode volume) {
        Optional<Node> reference = volume.at(Pointer.of("image", "reference"));
        return reference.filter(TextNode.class::isInstance).map(TextNode.class::cast);
    }
}
