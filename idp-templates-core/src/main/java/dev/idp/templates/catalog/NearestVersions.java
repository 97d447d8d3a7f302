package dev.idp.templates.catalog;

import dev.idp.templates.template.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists what there is, where somebody asked for what there is not. */
final class NearestVersions {
    private static final int MOST = 6;
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,9}))?(?:\\.([0-9]{1,9}))?");

    private NearestVersions() {}

    static String hint(String asked, Collection<IndexedVersion> versions) {
        if (versions.isEmpty()) {
            return "there is no version yet";
        }
        List<IndexedVersion> all = List.copyOf(versions);
        return all.size() <= MOST
                ? "versions: " + list(all)
                : "nearest: " + list(around(asked, all)) + "; " + (all.size() - MOST) + " others";
    }

    static String list(Collection<IndexedVersion> versions) {
        return versions.stream()
                .map(version -> version.state() == VersionState.RELEASED
                        ? version.version().toString()
                        : version.version() + " (" + version.state().word() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Half of them before the place where what was asked for would stand, half after it; the newest without such a place. */
    private static List<IndexedVersion> around(String asked, List<IndexedVersion> ascending) {
        Optional<Version> wanted = numbers(asked);
        long before = wanted.map(version -> ascending.stream()
                        .filter(entry -> entry.version().compareTo(version) < 0)
                        .count())
                .orElse((long) ascending.size());
        int from = (int) Math.max(0, Math.min(before - MOST / 2, ascending.size() - MOST));
        return new ArrayList<>(ascending.subList(from, from + MOST));
    }

    private static Optional<Version> numbers(String asked) {
        Matcher numbers = NUMBERS.matcher(asked);
        if (!numbers.find()) {
            return Optional.empty();
        }
        String complete = List.of(1, 2, 3).stream()
                .map(group -> Optional.ofNullable(numbers.group(group))
                        .map(Integer::valueOf)
                        .orElse(0)
                        .toString())
                .collect(Collectors.joining("."));
        return Version.parse(complete);
    }
}
