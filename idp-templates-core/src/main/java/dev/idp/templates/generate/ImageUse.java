package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Scalar;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds templates to using an image's name only as the {@code image} of a container: the version follows it there, and
 * nowhere else.
 */
final class ImageUse {
    /** One step of a data path: {@code .key}, or {@code ["key"]} where the key is no plain word. */
    private static final String ANY_KEY = "(\\.[^.\\[]+|\\[\"[^\"]*\"\\])";

    private final List<Pattern> reads;

    /** Watches the parameters that name images; {@code *} stands for every key of a map. */
    ImageUse(List<String> parameters) {
        this.reads = parameters.stream().map(ImageUse::read).toList();
    }

    private static Pattern read(String parameter) {
        return Pattern.compile(Stream.of(parameter.split("\\.", -1))
                .map(step -> step.equals("*") ? ANY_KEY : "\\." + Pattern.quote(step))
                .collect(Collectors.joining("", "p", "")));
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
        boolean read = scalar.origin().reads().stream().anyMatch(data -> isImage(data.path()));
        return read && !isContainerImage(pointer, containers);
    }

    private boolean isImage(String path) {
        return reads.stream().anyMatch(read -> read.matcher(path).matches());
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
