package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.Optional;

/** Holds the version of an image to being one version: a tag or a digest, and no tag that moves by its nature. */
final class RunnableVersion {
    private RunnableVersion() {}

    /**
     * Gives an image a version.
     *
     * @param image the image
     * @param asked the version that it is to have; nothing for its own
     * @param location where the version is written
     * @param problems takes what is no version, or none to run
     * @return the image with its version, where it may run
     */
    static Optional<ImageReference> of(
            ImageReference image, Optional<String> asked, Location location, Problems problems) {
        Optional<ImageReference> version = asked.isPresent() ? image.withVersion(asked.get()) : Optional.of(image);
        if (version.isEmpty()) {
            problems.error(
                    GenerateCode.BAD_IMAGE_VERSION,
                    location,
                    "found the image version " + Printable.of(asked.orElse("")) + ", expected a tag or a digest",
                    "a tag has letters, digits, dots, hyphens and underscores; a digest is sha256: and 64 digits");
        } else if (isLatest(version.get())) {
            problems.error(
                    GenerateCode.BAD_IMAGE_VERSION,
                    location,
                    "found the tag latest, which means another image every day",
                    "name the version that was built and tested");
        }
        return version.filter(other -> !isLatest(other));
    }

    private static boolean isLatest(ImageReference image) {
        return image.tag().equals(Optional.of("latest")) && image.digest().isEmpty();
    }
}
