package dev.idp.tests.policies;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project that tests of the policies read and write. */
final class Repository {
    static final Path POLICIES = Path.of("../../kubernetes/policies");
    static final Path CASES = POLICIES.resolve("cases");
    static final Path ENVIRONMENTS = POLICIES.resolve("environments");
    static final Path PAGE = Path.of("../../docs/policies/conformance.md");
    static final Path RECORDING = Path.of("src/test/resources/verdicts.yaml");

    private Repository() {}

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
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

    /** Files below a folder that end so, sorted. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<MapNode> documents(Path file) {
        return maps(YamlReader.readAll(file.toString(), bytes(file)));
    }

    static List<MapNode> maps(List<Node> nodes) {
        return nodes.stream()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .toList();
    }
}
