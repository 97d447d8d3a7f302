package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code idp.lock} is to the commands. */
class LockTest {
    private static final String CATALOG = "--catalog=states";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_a_catalog_with_versions_in_every_state() throws IOException {
        TestCatalog.copy("states", folder);
        describe("~1.1.0");
    }

    @Test
    void generate_writes_the_lock_and_says_what_it_pins() throws IOException {
        CommandRun run = run("generate");

        assertThat(run.out())
                .contains("shop/orders follows note@1.1.0\n")
                .contains("wrote idp.lock: template note@1.1.0 is new\n");
        assertThat(lock())
                .contains("source: states\n", "serial: 7\n", "asked: \"~1.1.0\"\n")
                .contains("version: \"1.1.0\"\n", "state: released\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_second_run_does_not_touch_the_lock() throws IOException {
        run("generate");
        Object written = Files.getAttribute(folder.resolve("idp.lock"), "unix:ino");

        assertThat(run("generate").out()).doesNotContain("idp.lock");
        assertThat(Files.getAttribute(folder.resolve("idp.lock"), "unix:ino")).isEqualTo(written);
    }

    @Test
    void the_lock_wins_over_a_newer_version_until_it_is_updated() throws IOException {
        describe("1.0.0");
        run("generate");
        describe("^1.0");
        assertThat(run("generate").out()).contains("follows note@1.0.0");
        assertThat(lock()).contains("asked: \"^1.0\"\n");

        CommandRun update = run("generate", "--update-lock");

        assertThat(update.out())
                .contains("follows note@1.2.0")
                .contains("wrote idp.lock: template note@1.0.0 -> note@1.2.0 (asked for ^1.0)\n");
        assertThat(update.err()).contains("note@1.2.0, which is deprecated: the text is too long");
    }

    @Test
    void a_reference_that_does_not_admit_the_locked_version_is_resolved_anew_and_the_output_says_so() {
        run("generate");
        describe("1.0.0");

        assertThat(run("generate").out())
                .contains("wrote idp.lock: template note@1.1.0 -> note@1.0.0 (asked for 1.0.0, not ~1.1.0)\n");
    }

    @Test
    void only_generate_writes_the_lock() throws IOException {
        for (String verb : new String[] {"validate", "diff"}) {
            assertThat(run(verb).exitCode()).isZero();
            assertThat(folder.resolve("idp.lock")).doesNotExist();
        }
        run("generate");
        String before = lock();
        describe("^1.0");
        for (String verb : new String[] {"validate", "diff", "verify"}) {
            assertThat(run(verb).exitCode()).as(verb).isZero();
            assertThat(lock()).isEqualTo(before);
        }
        assertThat(run("diff", "--update-lock").out())
                .contains("-  text: version-1.1.0")
                .contains("version-1.2.0");
    }

    @Test
    void locked_is_content_with_a_newer_index_and_notes_it_nowhere() throws IOException {
        run("generate");
        String before = lock();
        Path index = folder.resolve("states/index.yaml");
        Files.writeString(index, Files.readString(index).replace("serial: 7", "serial: 8"));

        assertThat(run("generate", "--locked").exitCode()).isZero();
        assertThat(lock()).isEqualTo(before);
        assertThat(run("generate").out()).contains("wrote idp.lock: the catalogs as they are now\n");
        assertThat(lock()).contains("serial: 8\n");
    }

    @Test
    void a_run_that_cannot_write_the_tree_leaves_the_lock_alone() throws IOException {
        Files.createDirectories(folder.resolve("target/idp"));
        Files.writeString(folder.resolve("target/idp/tree"), "a file in the way");

        assertThat(run("generate").exitCode()).isEqualTo(1);
        assertThat(folder.resolve("idp.lock")).doesNotExist();
    }

    @Test
    void a_lock_is_named_after_its_descriptor() throws IOException {
        Files.createDirectories(folder.resolve("deploy"));
        Files.move(folder.resolve("idp.yaml"), folder.resolve("deploy/shop.yaml"));

        assertThat(run("generate", "--file=deploy/shop.yaml").out()).contains("wrote deploy/shop.lock: ");
        assertThat(folder.resolve("deploy/shop.lock")).isRegularFile();
    }

    @Test
    void programs_are_told_the_same() {
        assertThat(run("generate", "--output=json").out())
                .contains(
                        "\"lock\":{\"file\":\"idp.lock\",\"template\":\"note@1.1.0\",\"changes\":[\"template note@1.1.0 is new\"]}");
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = CATALOG;
        return CommandRun.of(folder, all);
    }

    private String lock() throws IOException {
        return Files.readString(folder.resolve("idp.lock"));
    }

    private void describe(String version) {
        try {
            Files.writeString(folder.resolve("idp.yaml"), """
                    apiVersion: idp.dev/v1alpha1
                    kind: Workload
                    metadata: {name: orders}
                    spec:
                      owner: team-checkout
                      system: shop
                      template: {name: note, version: %s}
                      environments: {dev: {}}
                    """.formatted(version));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
