package dev.idp.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the pages about YAML and trees give the messages that stand below them. An example is a file
 * {@code idp.yaml}, or commands that make one or a folder {@code skeleton}.
 */
class ProblemPageExamplesTest {
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Pattern EXAMPLE =
            Pattern.compile("```(yaml|sh)\n(.*?)```\n+```text\n(.*?)```\n", Pattern.DOTALL);

    /** The message depends on who runs the test, or on another process. */
    private static final List<String> UNTRIED = List.of("IDP1105.md", "IDP1106.md", "IDP1108.md", "IDP1120.md");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_gives_the_message_below_it(String page) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGES.resolve(page)));
        assertThat(example.find()).isTrue();
        if (example.group(1).equals("yaml")) {
            Files.writeString(folder.resolve("idp.yaml"), example.group(2));
        } else {
            Process shell = new ProcessBuilder("sh", "-e", "-c", example.group(2))
                    .directory(folder.toFile())
                    .start();
            assertThat(shell.waitFor())
                    .as(new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isZero();
        }
        IdpException refused = catchThrowableOfType(IdpException.class, this::read);
        String text = refused.problems().stream().map(ProblemText::full).collect(Collectors.joining("\n", "", "\n"));
        assertThat(text.replace(folder + "/", "")).isEqualTo(example.group(3));
    }

    private void read() throws IOException {
        Path file = folder.resolve("idp.yaml");
        if (Files.exists(file)) {
            YamlReader.read("idp.yaml", Files.readAllBytes(file));
        } else {
            TreeReader.read(folder.resolve("skeleton"));
        }
    }

    static Stream<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages
                    .map(page -> page.getFileName().toString())
                    .filter(page -> page.startsWith("IDP10") || page.startsWith("IDP11"))
                    .filter(page -> !UNTRIED.contains(page))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        }
    }
}
