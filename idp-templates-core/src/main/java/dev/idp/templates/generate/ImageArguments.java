package dev.idp.templates.generate;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code --image} arguments: which version each image is to have. */
final class ImageArguments {
    static final Location LOCATION = Location.of("--image");
    static final ImageArguments NONE = new ImageArguments(Map.of());

    private final Map<String, String> versions;

    private ImageArguments(Map<String, String> versions) {
        this.versions = versions;
    }

    /**
     * Reads the arguments.
     *
     * @param arguments {@code VERSION} for the first image, or {@code PARAMETER=VERSION}
     * @param parameters the parameters that name images, the workload's own first; {@code *} for every key of a map
     * @param problems takes arguments that name no image
     */
    static ImageArguments of(List<String> arguments, List<String> parameters, Problems problems) {
        Map<String, String> versions = new HashMap<>();
        for (String argument : arguments) {
            String parameter = parameter(argument, parameters);
            if (parameters.stream().anyMatch(pattern -> ImageParameters.matches(pattern, parameter))) {
                versions.put(parameter, argument.substring(argument.indexOf('=') + 1));
            } else {
                problems.error(
                        GenerateCode.BAD_IMAGE_VERSION,
                        LOCATION,
                        "found " + Printable.of(argument) + ", which names no image parameter of the template",
                        NearMiss.hint(parameter, parameters));
            }
        }
        return new ImageArguments(versions);
    }

    private static String parameter(String argument, List<String> parameters) {
        int equals = argument.indexOf('=');
        return equals >= 0
                ? argument.substring(0, equals)
                : parameters.stream().findFirst().orElse("");
    }

    Optional<String> version(String parameter) {
        return Optional.ofNullable(versions.get(parameter));
    }
}
