package dev.idp.templates.command;

import dev.idp.templates.init.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a project on the disk.
 *
 * @param directory the project's folder, absolute
 */
record ProjectFolder(Path directory) implements ProjectFiles {
    private static final long LARGEST = 1 << 20;

    @Override
    public String folder() {
        return Optional.ofNullable(directory.getFileName()).map(Path::toString).orElse("");
    }

    @Override
    public Optional<String> text(String path) {
        Path file = directory.resolve(path);
        try {
            return Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) <= LARGEST
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
