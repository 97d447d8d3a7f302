package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input ends with problems that name the place, writes nothing, and shows no stack trace. {@code -Didp.update} writes
 * what comes out into the cases.
 */
class BadInputTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    static Stream<CaseFile> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<CaseFile> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                cases.add(CaseFile.read(file));
            }
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bad_input_is_refused_where_it_stands(CaseFile input, @TempDir Path directory) throws IOException {
        input.writeProject(directory);
        FileTree before = TreeReader.read(directory);
        List<String> arguments = new ArrayList<>(input.arguments());
        arguments.add("--output=json");

        CommandRun run = CommandRun.of(directory, arguments.toArray(String[]::new));
        CommandRun text = CommandRun.of(directory, input.arguments().toArray(String[]::new));

        if (System.getProperty("idp.update") != null) {
            input.rewriteExpected(actual(run));
            return;
        }
        assertThat(actual(run)).isEqualTo(input.expected());
        assertThat(run.err()).isEmpty();
        assertThat(text.exitCode()).isEqualTo(run.exitCode());
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(text.err().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(2_000));
        assertThat(TreeReader.read(directory)).isEqualTo(before);
    }

    private static String actual(CommandRun run) {
        MapNode document =
                (MapNode) YamlReader.read("standard output", run.out().getBytes(StandardCharsets.UTF_8));
        String problems = document.list("problems").orElseThrow().maps().stream()
                .map(BadInputTest::line)
                .collect(Collectors.joining());
        return "exit " + run.exitCode() + "\n" + problems;
    }

    private static String line(MapNode problem) {
        return problem.text("file").orElseThrow() + ":" + number(problem, "line") + ":" + number(problem, "column")
                + " " + problem.text("pointer").orElseThrow() + " "
                + problem.text("code").orElseThrow() + "\n  "
                + problem.text("message").orElseThrow() + "\n  "
                + problem.text("hint").orElseThrow() + "\n";
    }

    private static String number(MapNode problem, String key) {
        return ((NumberNode) problem.get(key).orElseThrow()).asText();
    }
}
