package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.GitHost;
import dev.idp.templates.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tutorial do what it says, in its order, with the command as it is delivered. */
class TutorialIT {
    private static final Path PAGE = Path.of("../docs/guide/write-a-template.md");
    private static final Path COMMANDS = Path.of("target/idp/bin");
    private static final Pattern BLOCK = Pattern.compile(
            "```sh(?: exit=(?<exit>\\d+))?\n(?<script>.*?)```\n(?:\n```text\n(?<output>.*?)```\n)?", Pattern.DOTALL);

    @TempDir
    static Path scratch;

    private static final List<Ran> RUN = new ArrayList<>();

    /**
     * Commands that stand together.
     *
     * @param script the commands
     * @param exitCode how they end
     * @param output lines that they print, among others
     */
    private record Step(String script, int exitCode, List<String> output) {}

    private record Ran(Step step, int exitCode, String output) {}

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

    @BeforeAll
    static void run_the_tutorial() throws Exception {
        Path directory = scratch;
        Path here = scratch.resolve("here.txt");
        for (Step step : steps()) {
            Path log = scratch.resolve("log.txt");
            String script = "trap 'pwd > \"" + here + "\"' EXIT\nset -e\n" + step.script();
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("IDP_CLASS_ARCHIVE", "off");
            builder.environment().remove("IDP_PLATFORM");
            builder.environment().put("PATH", COMMANDS.toAbsolutePath() + ":" + System.getenv("PATH"));
            int exitCode = builder.start().waitFor();
            RUN.add(new Ran(step, exitCode, Files.readString(log, StandardCharsets.UTF_8)));
            directory = Path.of(Files.readString(here).strip());
        }
    }

    @Test
    void every_command_of_the_tutorial_does_what_it_says() {
        assertThat(RUN).hasSizeGreaterThan(10).allSatisfy(ran -> {
            assertThat(ran.exitCode())
                    .as(ran.step().script() + ran.output())
                    .isEqualTo(ran.step().exitCode());
            assertThat(ran.step().output())
                    .allSatisfy(line -> assertThat(ran.output()).contains(line));
        });
    }

    @Test
    void its_template_is_the_same_from_a_folder_a_repository_and_an_artifact_and_again_offline() throws Exception {
        CatalogSources sources = new CatalogSources(scratch.resolve("catalog"), scratch.resolve("sources"));
        List<Workplace> places = new ArrayList<>();
        try (GitHost host = sources.repository()) {
            places.add(place("folder", "{directory: " + scratch.resolve("catalog") + "}"));
            places.add(place("repository", "{git: \"" + host.url("catalog.git") + "\", ref: v1}"));
            sources.artifact();
            places.add(place("artifact", "{maven: \"com.example:catalog:1.0.0\"}"));
            places.forEach(place -> place.generate());
        }
        sources.remove();

        assertThat(places)
                .extracting(Workplace::digest)
                .doesNotContain("")
                .containsOnly(places.get(0).digest());
        FileTree online = places.get(0).tree();
        assertThat(online.files()).isNotEmpty();
        assertThat(places).allSatisfy(place -> assertThat(place.tree()).isEqualTo(online));
        assertThat(places).allSatisfy(place -> {
            place.forget();
            place.generate("--offline");
            assertThat(place.tree()).isEqualTo(online);
        });
    }

    private static Workplace place(String name, String source) throws IOException {
        return Workplace.of(
                scratch.resolve("hello/idp.yaml"),
                scratch.resolve("from-" + name),
                source,
                scratch.resolve("sources/home"));
    }
}
