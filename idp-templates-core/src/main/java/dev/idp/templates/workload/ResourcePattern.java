package dev.idp.templates.workload;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names files of a team's own manifests, as {@code spec.resources} does. */
public final class ResourcePattern {
    private ResourcePattern() {}

    /**
     * Tells whether a pattern names a file.
     *
     * @param pattern a relative path; {@code *} stands for any characters but {@code /}
     * @param path a path relative to the descriptor
     * @return true where it does
     */
    public static boolean matches(String pattern, String path) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        return path.matches(regex);
    }
}
