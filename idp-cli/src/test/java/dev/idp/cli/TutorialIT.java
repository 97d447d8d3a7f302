package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tutorial do what it says, in its order, with the command as it is delivered. */
class TutorialIT {
    private static final Path PAGE = Path.of("../docs/guide/write-a-template.md");
    private static final Path COMMANDS = Path.of("target/idp/bin");
    private static final Pattern BLOCK = Pattern.compile(
            "```sh(?: exit=(?<exit>\\d+))?\n(?<script>.*?)```\n(?:\n```text\n(?<output>.*?)```\n)?", Pattern.DOTALL);

    @TempDir
    Path scratch;

    /**
     * Commands that stand together.
     *
     * @param script the commands
     * @param exitCode how they end
     * @param output lines that they print, among others
     */
    private record Step(String script, int exitCode, List<String> output) {}

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            String exit = block.group("exit");
            String output = block.group("output");
            steps.add(new Step(
                    block.group("script"),
                    exit == null ? 0 : Integer.parseInt(exit),
                    output == null ? List.of() : output.lines().toList()));
        }
        return steps;
    }

    @Test
    void every_command_of_the_tutorial_does_what_it_says() throws Exception {
        Path directory = scratch;
        List<Step> steps = steps();
        for (Step step : steps) {
            Path here = scratch.resolve("here.txt");
            Path log = scratch.resolve("log.txt");
            String script = "trap 'pwd > \"" + here + "\"' EXIT\nset -e\n" + step.script();
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().remove("IDP_PLATFORM");
            builder.environment().put("PATH", COMMANDS.toAbsolutePath() + ":" + System.getenv("PATH"));
            int exitCode = builder.start().waitFor();

            String output = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(exitCode).as(step.script() + output).isEqualTo(step.exitCode());
            assertThat(step.output()).allSatisfy(line -> assertThat(output).contains(line));
            directory = Path.of(Files.readString(here).strip());
        }
        assertThat(steps).hasSizeGreaterThan(10);
    }
}
