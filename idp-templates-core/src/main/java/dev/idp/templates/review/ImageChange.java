package dev.idp.templates.review;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the images whose versions move. */
final class ImageChange {
    private static final int SHOWN_OF_DIGEST = "sha256:".length() + 12;

    private ImageChange() {}

    static List<Effect> of(Pairs pairs) {
        SortedMap<String, NavigableSet<String>> before = versions(pairs.before());
        SortedMap<String, NavigableSet<String>> after = versions(pairs.after());
        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Effect> effects = new ArrayList<>();
        for (String name : names) {
            List<String> old = List.copyOf(before.getOrDefault(name, new TreeSet<>()));
            List<String> fresh = List.copyOf(after.getOrDefault(name, new TreeSet<>()));
            if (!old.equals(fresh)) {
                effects.add(new Effect.Image(name, old, fresh));
            }
        }
        return effects;
    }

    /** Shortens the digest in a version; a tag says enough where it has one. */
    static String shorter(String version) {
        int at = version.indexOf('@');
        String shown = at > 0 ? version.substring(0, at) : version;
        return shown.startsWith("sha256:") && shown.length() > SHOWN_OF_DIGEST
                ? shown.substring(0, SHOWN_OF_DIGEST)
                : shown;
    }

    private static SortedMap<String, NavigableSet<String>> versions(List<Resource> resources) {
        SortedMap<String, NavigableSet<String>> versions = new TreeMap<>();
        resources.stream()
                .map(PodTemplate::of)
                .flatMap(Optional::stream)
                .flatMap(PodTemplate::containers)
                .map(container -> container.text("image"))
                .flatMap(Optional::stream)
                .map(ImageReference::parse)
                .flatMap(Optional::stream)
                .forEach(image -> versions.computeIfAbsent(image.name(), name -> new TreeSet<>())
                        .add(version(image)));
        return versions;
    }

    private static String version(ImageReference image) {
        String digest = image.digest().orElse("");
        return image.tag()
                .map(tag -> tag + (digest.isEmpty() ? "" : "@" + digest))
                .orElse(digest.isEmpty() ? "latest" : digest);
    }
}
