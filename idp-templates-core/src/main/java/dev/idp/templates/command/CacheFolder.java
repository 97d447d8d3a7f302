package dev.idp.templates.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's cache is; anything in it may be deleted at any time. */
final class CacheFolder {
    private static final String NAME = "idp";

    private CacheFolder() {}

    /**
     * Finds the folder.
     *
     * @param variables {@code IDP_CACHE}, else {@code XDG_CACHE_HOME} (absolute, as its specification asks), else {@code
     *     HOME}: {@code Library/Caches} where that is there, as on macOS, else {@code .cache}
     * @param directory where the command runs; its {@code target} serves a process without a home
     * @return the folder, which may not be there yet
     */
    static Path of(Map<String, String> variables, Path directory) {
        Optional<Path> named = path(variables, "IDP_CACHE").map(directory::resolve);
        Optional<Path> shared =
                path(variables, "XDG_CACHE_HOME").filter(Path::isAbsolute).map(caches -> caches.resolve(NAME));
        return named.or(() -> shared)
                .or(() -> path(variables, "HOME").map(CacheFolder::below))
                .orElseGet(() -> directory.resolve("target").resolve("idp-cache"));
    }

    private static Path below(Path home) {
        Path caches = home.resolve("Library").resolve("Caches");
        return (Files.isDirectory(caches) ? caches : home.resolve(".cache")).resolve(NAME);
    }

    private static Optional<Path> path(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
