package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.ImageReference;
import java.util.Optional;

/**
 * The version that an overlay gives to an image.
 *
 * @param name the repository, {@code ghcr.io/acme/orders}, without tag and digest
 * @param tag the tag
 * @param digest {@code sha256:} and 64 hex digits; at least one of tag and digest is there
 */
public record ImageVersion(String name, Optional<String> tag, Optional<String> digest) {
    /** Checks the forms, because kustomize takes a name for a pattern. */
    public ImageVersion {
        ImageReference image = new ImageReference(name, tag, digest);
        if (!image.isVersioned() || !ImageReference.parse(written(image)).equals(Optional.of(image))) {
            throw new IllegalArgumentException("no image with a version: " + image);
        }
    }

    private static String written(ImageReference image) {
        return image.name()
                + image.tag().map(text -> ":" + text).orElse("")
                + image.digest().map(text -> "@" + text).orElse("");
    }

    /**
     * Writes the version as {@code --image} takes it.
     *
     * @return {@code TAG}, {@code DIGEST} or {@code TAG@DIGEST}
     */
    public String version() {
        return tag.map(text -> text + digest.map(value -> "@" + value).orElse(""))
                .orElseGet(digest::orElseThrow);
    }

    /**
     * Writes the image as a container names it.
     *
     * @return {@code NAME:TAG}, {@code NAME@DIGEST} or {@code NAME:TAG@DIGEST}
     */
    public String reference() {
        return written(new ImageReference(name, tag, digest));
    }
}
