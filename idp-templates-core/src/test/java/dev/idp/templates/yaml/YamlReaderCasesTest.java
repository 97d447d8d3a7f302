package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the reader makes of each file in {@code cases}. {@code expected.txt} says it in one line for each problem, or in
 * the JSON of what was read.
 */
class YamlReaderCasesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/idp/templates/yaml/cases");

    @TestFactory
    Stream<DynamicTest> each_file_reads_as_expected() throws IOException {
        List<String> expected = expected();
        return files().map(file -> DynamicTest.dynamicTest(
                file,
                () -> assertThat(read(file))
                        .isEqualTo(expected.stream()
                                .filter(line -> isAbout(line, file))
                                .toList())));
    }

    @Test
    void nothing_is_expected_of_a_file_that_is_not_there() throws IOException {
        List<String> files = files().toList();
        assertThat(expected()).allSatisfy(line -> assertThat(files).anyMatch(file -> isAbout(line, file)));
    }

    private static List<String> read(String file) throws IOException {
        try {
            Node node = YamlReader.read(file, Files.readAllBytes(CASES.resolve(file)));
            return List.of(file + "  " + Printable.of(JsonWriter.write(node), 300));
        } catch (IdpException refused) {
            return refused.problems().stream().map(ProblemText::line).toList();
        }
    }

    private static boolean isAbout(String line, String file) {
        return line.startsWith(file + ":") || line.startsWith(file + "  ");
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    private static List<String> expected() throws IOException {
        return Files.readAllLines(CASES.resolve("expected.txt"));
    }
}
