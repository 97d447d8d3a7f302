package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as it is delivered: a folder that is copied somewhere, and run as a process on the example application. */
class CommandIT {
    @TempDir
    Path scratch;

    private Path command;
    private Path project;

    @BeforeEach
    void copy_the_command_and_the_example() throws IOException {
        command = scratch.resolve("tools/my idp");
        project = scratch.resolve("orders");
        copy(Path.of("target/idp"), command);
        copy(Path.of("../examples/orders"), project);
    }

    @Test
    void a_copy_of_the_folder_generates_the_example_anywhere() throws Exception {
        Finished run = run(Map.of(), "", "generate", "--image", "1.0.0");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("wrote target/idp/tree");
        assertThat(tree().files().keySet().stream().map(TreePath::toString))
                .contains("workloads/shop/orders/prod/overlay/kustomization.yaml");
        assertThat(run.out()).contains("wrote target/idp/report.html");
        assertThat(report()).contains("<h1>shop/orders</h1>").doesNotContain(project.toString());
    }

    @Test
    void a_second_run_writes_nothing_and_says_so() throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");
        Path file = project.resolve("target/idp/tree/workloads/shop/orders/dev/environment.yaml");
        FileTime written = Files.getLastModifiedTime(file);
        Object inode = Files.getAttribute(file, "unix:ino");

        Finished second = run(Map.of(), "", "generate", "--image", "1.0.0");

        assertThat(second.out()).contains("nothing changed");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Asia/Kolkata",
                "-Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH"
            })
    void the_bytes_depend_on_no_locale_zone_or_encoding(String options) throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");
        FileTree usual = tree();
        String usualReport = report();
        deleteTree();

        Finished run = run(Map.of("IDP_JAVA_OPTS", options), "", "generate", "--image", "1.0.0");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(tree()).isEqualTo(usual);
        assertThat(report()).isEqualTo(usualReport);
    }

    @Test
    void the_bytes_depend_on_no_umask_and_no_c_locale() throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");
        FileTree usual = tree();
        deleteTree();

        run(Map.of("LC_ALL", "C"), "umask 077; ", "generate", "--image", "1.0.0");

        assertThat(tree()).isEqualTo(usual);
    }

    @Test
    void a_failing_run_leaves_the_old_tree() throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");
        FileTree before = tree();
        Path descriptor = project.resolve("idp.yaml");
        Files.writeString(descriptor, Files.readString(descriptor).replace("web-service", "web-servcie"));

        Finished run = run(Map.of(), "", "generate", "--image", "1.0.0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("did you mean \"web-service\"?");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void what_was_edited_added_and_removed_by_hand_is_named() throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");
        assertThat(run(Map.of(), "", "verify").exitCode()).isZero();
        Path dev = project.resolve("target/idp/tree/workloads/shop/orders/dev");
        Path edited = dev.resolve("base/deployment-orders.yaml");
        Files.writeString(
                edited,
                Files.readString(edited).replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"));
        Files.writeString(dev.resolve("overlay/extra.yaml"), "a: b\n");
        Files.delete(dev.resolve("base/service-orders.yaml"));

        Finished run = run(Map.of(), "", "verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("dev/base/deployment-orders.yaml  was edited by hand [IDP2411]")
                .contains("dev/base/service-orders.yaml  was removed by hand [IDP2412]")
                .contains("dev/overlay/extra.yaml  was added by hand [IDP2413]")
                .contains("3 errors");
    }

    @Test
    void differences_are_shown_and_told_by_exit_code_on_request() throws Exception {
        run(Map.of(), "", "generate", "--image", "1.0.0");

        Finished quiet = run(Map.of(), "", "diff", "--image", "1.0.1");
        Finished told = run(Map.of(), "", "diff", "--image", "1.0.1", "--exit-code");

        assertThat(quiet.exitCode()).isZero();
        assertThat(told.exitCode()).isEqualTo(6);
        assertThat(told.out()).contains("-    newTag: \"1.0.0\"\n+    newTag: \"1.0.1\"");
    }

    @Test
    void a_command_line_that_cannot_be_read_is_a_matter_of_usage() throws Exception {
        Finished run = run(Map.of(), "", "generate", "--imgae", "1.0.0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option").contains("--image");
    }

    private FileTree tree() throws IOException {
        return TreeReader.read(project.resolve("target/idp/tree"));
    }

    private String report() throws IOException {
        return Files.readString(project.resolve("target/idp/report.html"));
    }

    private void deleteTree() throws IOException {
        try (Stream<Path> paths = Files.walk(project.resolve("target"))) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void classes_are_kept_for_the_next_start_and_change_nothing_of_what_it_says() throws Exception {
        command = scratch.resolve("plain"); // a JVM archives no classes of a path with a space
        copy(Path.of("target/idp"), command);
        Path cache = scratch.resolve("cache");
        Map<String, String> variables = Map.of("IDP_CLASS_ARCHIVE", "on", "IDP_CACHE", cache.toString());

        Finished first = run(variables, "", "list");
        Path archive = awaitArchive(cache.resolve("classes"));
        Finished second =
                run(variables, "export IDP_JAVA_OPTS=-Xlog:class+load:file='" + scratch + "/loaded'; ", "list");

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(scratch.resolve("loaded")))
                .as("archive %s", archive)
                .contains("dev.idp.templates.command.ListCommand source: shared objects file (top)");
    }

    private static Path awaitArchive(Path folder) throws Exception {
        for (int tenths = 0; tenths < 1200; tenths++) {
            try (Stream<Path> made = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                List<Path> files = made.toList();
                if (files.size() == 1 && files.get(0).toString().endsWith(".jsa")) {
                    return files.get(0);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no archive of classes in " + folder);
    }

    private Finished run(Map<String, String> variables, String before, String... arguments) throws Exception {
        String line = before + "exec '" + command.resolve("bin/idp") + "' " + String.join(" ", arguments);
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", line)).directory(project.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("IDP_PLATFORM");
        builder.environment().put("IDP_CLASS_ARCHIVE", "off");
        builder.environment().putAll(variables);
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Finished(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(each -> !from.relativize(each).startsWith("target"))
                    .toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private record Finished(int exitCode, String out, String err) {}
}
