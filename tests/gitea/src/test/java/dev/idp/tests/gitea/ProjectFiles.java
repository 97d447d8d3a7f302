package dev.idp.tests.gitea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project that these tests write. */
final class ProjectFiles {
    static final Path PAGE = Path.of("../../docs/guide/gitea-conformance.md");
    static final Path RECORDINGS = Path.of("../../idp-templates-core/src/test/resources/dev/idp/templates/forge/gitea");

    private ProjectFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
