package dev.idp.templates.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test case as one file: sections, each begun by a line {@code === NAME}.
 *
 * @param name the file's name without its ending
 * @param sections what stands under each name
 */
record CaseFile(String name, Map<String, String> sections) {
    /** Reads all cases of a folder beside the test class, in the order of their names. */
    static List<CaseFile> all(String folder) {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(CaseFile.class.getResource(folder)).toURI()))) {
            return files.sorted().map(CaseFile::read).toList();
        } catch (IOException | URISyntaxException fault) {
            throw new IllegalStateException(folder, fault);
        }
    }

    private static CaseFile read(Path file) {
        Map<String, String> sections = new LinkedHashMap<>();
        String section = "";
        try {
            for (String line : Files.readString(file, UTF_8).lines().toList()) {
                if (line.startsWith("=== ")) {
                    section = line.substring(4);
                    sections.put(section, "");
                } else if (!section.isEmpty()) {
                    sections.merge(section, line + "\n", String::concat);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new CaseFile(file.getFileName().toString().replace(".case", ""), sections);
    }

    String text(String section) {
        return sections.getOrDefault(section, "");
    }

    Node node(String section) {
        return YamlReader.read(section, text(section).getBytes(UTF_8));
    }

    MapNode map(String section) {
        return (MapNode) node(section);
    }

    /** Writes problems as the cases do: {@code file:line:column pointer code message}, and the hint below. */
    static String written(List<Problem> problems) {
        return problems.stream().map(CaseFile::written).collect(Collectors.joining());
    }

    private static String written(Problem problem) {
        String hint = problem.hint().isEmpty() ? "" : "  " + problem.hint() + "\n";
        return problem.location() + " " + problem.location().pointer() + " "
                + problem.code().id() + " " + problem.message() + "\n" + hint;
    }

    @Override
    public String toString() {
        return name;
    }
}
