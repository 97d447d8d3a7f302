package dev.idp.cli;

import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies the catalogs of the tests, which have versions in every state. */
final class TestCatalog {
    private static final Path CATALOGS = Path.of("src/test/resources/catalogs");

    private TestCatalog() {}

    static void copy(String name, Path directory) throws IOException {
        TreeWriter.write(directory.resolve(name), TreeReader.read(CATALOGS.resolve(name)));
        Files.delete(directory.resolve("." + name + ".lock"));
    }
}
