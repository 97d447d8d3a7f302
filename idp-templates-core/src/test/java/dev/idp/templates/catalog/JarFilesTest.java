package dev.idp.templates.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a jar, and which jars are refused before anything is read. */
class JarFilesTest {
    @TempDir
    private Path folder;

    @Test
    void a_jar_gives_bytes_and_executable_bits() throws IOException {
        JarFiles files = open(new ZipBytes()
                .file("index.yaml", "a: b\n")
                .file("web/", 0040755, new byte[0])
                .file("web/1.0.0/ü.txt", "ü\r\n")
                .file("web/1.0.0/run.sh", ZipBytes.EXECUTABLE, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)));

        FileTree web = files.folder(TreePath.of("web/1.0.0"));

        assertThat(files.file(TreePath.of("index.yaml")).orElseThrow().text()).isEqualTo("a: b\n");
        assertThat(files.file(TreePath.of("web"))).isEmpty();
        assertThat(web.get("ü.txt").orElseThrow().text()).isEqualTo("ü\r\n");
        assertThat(web.get("ü.txt").orElseThrow().executable()).isFalse();
        assertThat(web.get("run.sh").orElseThrow().executable()).isTrue();
        assertThat(files.folder(TreePath.of("web/2.0.0"))).isEqualTo(FileTree.EMPTY);
    }

    /** Java writes sizes behind the content, and the manifest first. */
    @Test
    void a_jar_that_java_wrote_is_read() throws IOException {
        Path jar = folder.resolve("java.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("a comment");
            zip.putNextEntry(new ZipEntry("META-INF/"));
            zip.putNextEntry(new ZipEntry("web/1.0.0/a.yaml"));
            zip.write("a: 1\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        FileTree tree = JarFiles.open(jar, "java.jar").folder(TreePath.of("web"));

        assertThat(tree).isEqualTo(FileTree.EMPTY.with("1.0.0/a.yaml", "a: 1\n"));
    }

    @Test
    void a_jar_in_a_jar_is_a_file() throws IOException {
        byte[] inner = new ZipBytes().file("../evil", "x").bytes();
        JarFiles files = open(new ZipBytes().file("web/inner.jar", ZipBytes.PLAIN, inner));

        assertThat(files.file(TreePath.of("web/inner.jar")).orElseThrow().bytes())
                .isEqualTo(inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/x",
                "C:/x",
                "\\\\h\\s\\x",
                "a/../x",
                "a\\b",
                "a//b",
                "./a",
                "",
                "a\u0000b",
                ".git/config",
                "CON",
                "a."
            })
    void a_name_that_leads_elsewhere_is_refused(String name) {
        Problem problem = problem(new ZipBytes().file("index.yaml", "a: b\n").file(name, "x"));
        assertThat(problem.code().id()).isEqualTo("IDP1101");
    }

    @Test
    void a_link_is_refused() {
        Problem problem =
                problem(new ZipBytes().file("a", ZipBytes.LINK, "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.code()).isEqualTo(CatalogCode.BAD_ARCHIVE);
        assertThat(problem.location().file()).isEqualTo("catalog.jar/a");
        assertThat(problem.message()).startsWith("found a link");
    }

    @Test
    void names_that_cannot_stand_together_are_refused() {
        assertThat(problem(new ZipBytes().file("a", "1").file("a", "2")).code()).isEqualTo(CatalogCode.BAD_ARCHIVE);
        assertThat(problem(new ZipBytes().file("a", "1").file("a/", 0040755, new byte[0]))
                        .code())
                .isEqualTo(CatalogCode.BAD_ARCHIVE);
        assertThat(problem(new ZipBytes().file("a", "1").file("A", "2")).code().id())
                .isEqualTo("IDP1102");
        assertThat(problem(new ZipBytes().file("a", "1").file("a/b", "2"))
                        .code()
                        .id())
                .isEqualTo("IDP1102");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() {
        byte[] zeros = new byte[4 << 20];
        assertThat(problem(new ZipBytes().file("a", ZipBytes.PLAIN, zeros)).message())
                .contains("more than 200 times");
        assertThat(problem(new ZipBytes().file("a", ZipBytes.PLAIN, new byte[(5 << 20) + 1]))
                        .message())
                .contains("expected at most 5242880");
        assertThat(problem(new ZipBytes().lying("a", "a", ZipBytes.PLAIN, new byte[9], Integer.MAX_VALUE))
                        .code())
                .isEqualTo(CatalogCode.ARCHIVE_TOO_LARGE);
        ZipBytes many = new ZipBytes();
        for (int i = 0; i < 10_001; i++) {
            many.file("f" + i, "");
        }
        assertThat(problem(many).message()).startsWith("found 10001 files");
    }

    @Test
    void a_list_that_lies_about_names_and_sizes_is_found_out() throws IOException {
        byte[] content = "hello\n".getBytes(StandardCharsets.UTF_8);
        for (ZipBytes zip : List.of(
                new ZipBytes().lying("a", "b", ZipBytes.PLAIN, content, content.length),
                new ZipBytes().lying("a", "a", ZipBytes.PLAIN, content, 5),
                new ZipBytes().lying("a", "a", ZipBytes.PLAIN, content, 7))) {
            JarFiles files = open(zip);
            IdpException refused = catchThrowableOfType(IdpException.class, () -> files.file(TreePath.of("a")));
            assertThat(refused.problems().get(0).code()).isEqualTo(CatalogCode.BAD_ARCHIVE);
        }
    }

    /** A jar that is cut off or changed anywhere is refused, or gives exactly what was in it. */
    @Test
    void a_damaged_jar_never_gives_other_bytes() throws IOException {
        byte[] good = new ZipBytes().file("a", "hello\n").file("b", "world\n").bytes();
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= 0x55;
            assertHarmless(changed);
            assertHarmless(Arrays.copyOf(good, i));
        }
    }

    private void assertHarmless(byte[] jar) throws IOException {
        Path file = Files.write(folder.resolve("damaged.jar"), jar);
        try {
            JarFiles files = JarFiles.open(file, "damaged.jar");
            for (String name : List.of("a", "b")) {
                files.file(TreePath.of(name))
                        .ifPresent(entry -> assertThat(entry.text()).isIn("hello\n", "world\n"));
            }
        } catch (IdpException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private JarFiles open(ZipBytes zip) throws IOException {
        return JarFiles.open(Files.write(folder.resolve("catalog.jar"), zip.bytes()), "catalog.jar");
    }

    private Problem problem(ZipBytes zip) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> open(zip));
        assertThat(refused).as("it was opened").isNotNull();
        return refused.problems().get(0);
    }
}
