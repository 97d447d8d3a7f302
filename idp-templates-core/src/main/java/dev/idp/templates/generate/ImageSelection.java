package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the version of each image: the {@code --image} argument, else the tag in the descriptor, else the version of
 * the Maven project for the first image. Templates see names only, so the versions are taken out of the parameters.
 */
final class ImageSelection {
    private final List<String> parameters;
    private final ImageArguments arguments;
    private final Optional<String> projectVersion;
    private final boolean needsVersions;

    private ImageSelection(
            List<String> parameters, ImageArguments arguments, Optional<String> projectVersion, boolean needsVersions) {
        this.needsVersions = needsVersions;
        this.parameters = parameters;
        this.arguments = arguments;
        this.projectVersion = projectVersion;
    }

    /**
     * Reads the arguments.
     *
     * @param parameters the parameters that name images, the workload's own first; {@code *} for every key of a map
     * @param request gives the arguments and the version of the Maven project
     * @param problems takes arguments that name no image
     */
    static ImageSelection of(List<String> parameters, GenerateRequest request, Problems problems) {
        return new ImageSelection(
                parameters,
                ImageArguments.of(request.images(), parameters, problems),
                request.projectVersion(),
                request.purpose() == Purpose.RELEASE);
    }

    /** Only takes versions out of parameters, for images whose versions are known already. */
    static ImageSelection named(List<String> parameters) {
        return new ImageSelection(parameters, ImageArguments.NONE, Optional.empty(), false);
    }

    /** Leaves only names in the image parameters. */
    Parameters named(Parameters values) {
        return values.withWorkload(named(values.workload()));
    }

    private MapNode named(MapNode values) {
        MapNode named = values;
        for (String parameter : ImageParameters.present(parameters, values)) {
            Pointer pointer = ImageParameters.pointer(parameter);
            Optional<TextNode> text = text(values, pointer);
            Optional<ImageReference> image = text.flatMap(node -> ImageReference.parse(node.value()));
            if (image.isPresent()) {
                Node name = new TextNode(image.get().name(), text.get().origin());
                named = named.put(pointer, name);
            }
        }
        return named;
    }

    /**
     * Chooses the versions for one environment.
     *
     * @param values its parameters
     * @param kept the versions of images that another program moved
     * @param runs whether something runs there, so that each image must have a version
     * @param problems takes images without a version, and versions that nobody may run
     */
    List<LockedImage> versions(MapNode values, List<ImageVersion> kept, boolean runs, Problems problems) {
        List<LockedImage> images = new ArrayList<>();
        for (String parameter : ImageParameters.present(parameters, values)) {
            text(values, ImageParameters.pointer(parameter))
                    .flatMap(node -> kept(parameter, node, kept, problems)
                            .or(() -> version(parameter, node, runs && needsVersions, problems)))
                    .ifPresent(images::add);
        }
        return images;
    }

    /** An argument is no mistake where it is for other environments too, or for the first time; here it changes nothing. */
    private Optional<LockedImage> kept(String parameter, TextNode node, List<ImageVersion> kept, Problems problems) {
        Optional<LockedImage> image = ImageReference.parse(node.value())
                .flatMap(asked -> kept.stream()
                        .filter(version -> version.name().equals(asked.name()))
                        .findFirst())
                .map(version -> new LockedImage(parameter, version));
        image.filter(other -> arguments
                        .version(parameter)
                        .filter(asked -> !asked.equals(other.version().version()))
                        .isPresent())
                .ifPresent(other -> problems.warning(
                        GenerateCode.IMAGES_MOVED_ELSEWHERE,
                        ImageArguments.LOCATION,
                        "found a version for the image " + other.version().name() + ", which stays at "
                                + other.version().version() + ": another program moves it",
                        "let it move the version, or set images.updates to idp in the platform file"));
        return image;
    }

    private Optional<LockedImage> version(String parameter, TextNode node, boolean needed, Problems problems) {
        Location location =
                node.origin().at(new Pointer(List.of("spec", "parameters")).then(ImageParameters.pointer(parameter)));
        Optional<ImageReference> image = ImageReference.parse(node.value());
        if (image.isEmpty()) {
            problems.error(
                    GenerateCode.BAD_IMAGE_VERSION,
                    location,
                    "found " + Printable.of(node.value()) + ", expected the name of an image",
                    "write REGISTRY/REPOSITORY, with or without :TAG and @sha256:DIGEST");
            return Optional.empty();
        }
        return chosen(parameter, image.get(), needed, location, problems)
                .map(version ->
                        new LockedImage(parameter, new ImageVersion(version.name(), version.tag(), version.digest())));
    }

    private Optional<ImageReference> chosen(
            String parameter, ImageReference image, boolean needed, Location location, Problems problems) {
        Optional<String> argument = arguments.version(parameter);
        boolean project = argument.isEmpty() && !image.isVersioned() && parameter.equals(parameters.get(0));
        Optional<String> asked = project ? projectVersion : argument;
        if (asked.isEmpty() && !image.isVersioned()) {
            if (needed) {
                missing(parameter, image, location, problems);
            }
            return Optional.empty();
        }
        Location said = argument.isPresent() ? ImageArguments.LOCATION : location;
        return RunnableVersion.of(image, asked, said, problems);
    }

    private void missing(String parameter, ImageReference image, Location location, Problems problems) {
        String named = parameter.equals(parameters.get(0)) ? "" : parameter + "=";
        problems.error(
                GenerateCode.NO_IMAGE_VERSION,
                location,
                "found no version for the image " + image.name(),
                "say which version to run: --image " + named + "VERSION");
    }

    private static Optional<TextNode> text(MapNode values, Pointer pointer) {
        return values.at(pointer).filter(TextNode.class::isInstance).map(TextNode.class::cast);
    }
}
