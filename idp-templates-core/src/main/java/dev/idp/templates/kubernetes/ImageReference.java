package dev.idp.templates.kubernetes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a container image, taken apart as registries do.
 *
 * @param name registry and repository, {@code ghcr.io/acme/orders}
 * @param tag the tag, where there is one
 * @param digest {@code sha256:} and 64 hexadecimal digits, where there is one
 */
public record ImageReference(String name, Optional<String> tag, Optional<String> digest) {
    private static final String NAME =
            "(?:[a-zA-Z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*";
    private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private static final String DIGEST = "sha256:[0-9a-f]{64}";
    private static final Pattern REFERENCE =
            Pattern.compile("(?<name>" + NAME + ")(?::(?<tag>" + TAG + "))?(?:@(?<digest>" + DIGEST + "))?");
    private static final Pattern VERSION = Pattern.compile("(?:(?<tag>" + TAG + "))?(?:@?(?<digest>" + DIGEST + "))?");

    /**
     * Reads an image's name with or without a version.
     *
     * @param text {@code NAME}, {@code NAME:TAG}, {@code NAME@DIGEST} or {@code NAME:TAG@DIGEST}
     * @return the parts, or nothing where it is no such name
     */
    public static Optional<ImageReference> parse(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ImageReference(
                        matcher.group("name"),
                        Optional.ofNullable(matcher.group("tag")),
                        Optional.ofNullable(matcher.group("digest"))))
                : Optional.empty();
    }

    /**
     * Gives this image another version.
     *
     * @param version {@code TAG}, {@code DIGEST} or {@code TAG@DIGEST}
     * @return the image with that version only, or nothing where it is no version
     */
    public Optional<ImageReference> withVersion(String version) {
        Matcher matcher = VERSION.matcher(version);
        boolean glued = matcher.matches()
                && matcher.group("tag") != null
                && matcher.group("digest") != null
                && !version.contains("@");
        return matcher.matches() && !version.isEmpty() && !glued
                ? Optional.of(new ImageReference(
                        name, Optional.ofNullable(matcher.group("tag")), Optional.ofNullable(matcher.group("digest"))))
                : Optional.empty();
    }

    /**
     * Tells whether the image has a version at all.
     *
     * @return true where it has a tag or a digest
     */
    public boolean isVersioned() {
        return tag.isPresent() || digest.isPresent();
    }
}
