package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.tree.FaultyFiles.Call;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
    @TempDir
    private Path folder;

    @Test
    void files_are_read_with_their_bytes_below_any_number_of_folders() throws IOException {
        write("a.yaml", "x\r\ny");
        write("b/c/d.txt", "");
        Files.createDirectories(folder.resolve("empty/folder"));
        assertThat(TreeReader.read(folder))
                .isEqualTo(FileTree.EMPTY.with("a.yaml", "x\r\ny").with("b/c/d.txt", ""));
    }

    @ParameterizedTest
    @CsvSource({"rwsr-xr-x, true", "rwxrwxrwx, true", "rwx------, true", "rw-------, false", "rw-rwxrwx, false"})
    void e30_of_a_mode_only_the_owners_right_to_run_counts(String mode, boolean executable) throws Exception {
        write("f", "x");
        Files.setPosixFilePermissions(folder.resolve("f"), PosixFilePermissions.fromString(mode.replace('s', 'x')));
        if (mode.contains("s")) {
            Files.setAttribute(folder.resolve("f"), "unix:mode", 0104755);
        }
        assertThat(TreeReader.read(folder).get("f").orElseThrow().executable()).isEqualTo(executable);
    }

    @Test
    void a_file_system_without_permissions_has_no_executable_files() throws IOException {
        write("f", "x");
        Files.setPosixFilePermissions(folder.resolve("f"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(TreeReader.read(FaultyFiles.pathWithoutPermissions(folder)))
                .isEqualTo(FileTree.EMPTY.with("f", "x"));
    }

    @Test
    void a_jar_is_read_like_a_folder_with_the_modes_it_keeps() throws IOException {
        Path jar = folder.resolve("x.jar");
        Map<String, Object> modes = Map.of("create", true, "enablePosixFileAttributes", true);
        try (FileSystem files = FileSystems.newFileSystem(jar, modes)) {
            Files.createDirectories(files.getPath("/web/1.0.0"));
            Files.writeString(files.getPath("/web/1.0.0/run"), "#!");
            Files.setPosixFilePermissions(
                    files.getPath("/web/1.0.0/run"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        FileEntry script = FileEntry.of(new byte[] {'#', '!'}, true);
        try (FileSystem files = FileSystems.newFileSystem(jar, modes)) {
            assertThat(TreeReader.read(files.getPath("/web")))
                    .isEqualTo(FileTree.EMPTY.with(TreePath.of("1.0.0/run"), script));
        }
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            assertThat(TreeReader.read(files.getPath("/"))).isEqualTo(FileTree.EMPTY.with("web/1.0.0/run", "#!"));
        }
    }

    @Test
    void e21_to_e24_no_link_is_followed_wherever_it_leads() throws IOException {
        write("outside/f", "x");
        write("tree/real/f", "x");
        link("tree/a-file", "../outside/f");
        link("tree/b-inside", "real/f");
        link("tree/c-chain", "a-file");
        link("tree/d-dangling", "../new");
        link("tree/e-folder", "../outside");
        link("tree/f-loop", "f-loop");
        link("tree/real/up", "..");
        link("tree/real/zz", folder.toString());
        assertThat(problems(folder.resolve("tree")))
                .containsExactly(
                        "a-file  found a link, expected a plain file [IDP1103]",
                        "b-inside  found a link, expected a plain file [IDP1103]",
                        "c-chain  found a link, expected a plain file [IDP1103]",
                        "d-dangling  found a link, expected a plain file [IDP1103]",
                        "e-folder  found a link, expected a plain file [IDP1103]",
                        "f-loop  found a link, expected a plain file [IDP1103]",
                        "real/up  found a link, expected a plain file [IDP1103]",
                        "real/zz  found a link, expected a plain file [IDP1103]");
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void e25_nothing_that_blocks_is_opened() throws Exception {
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(pipe.waitFor()).isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            assertThat(problems(folder))
                    .containsExactly(
                            "pipe  found a device or pipe, expected a plain file [IDP1103]",
                            "socket  found a device or pipe, expected a plain file [IDP1103]");
        }
    }

    @Test
    void e26_a_file_or_folder_that_may_not_be_read_is_named() throws IOException {
        write("open", "x");
        write("secret", "x");
        write("vault/x", "x");
        Path guarded = FaultyFiles.path(folder, (call, path) -> {
            if (call != Call.NAME && (path.endsWith("secret") || path.endsWith("vault"))) {
                throw new AccessDeniedException(path.toString());
            }
        });
        assertThat(problems(guarded))
                .containsExactly(
                        "secret  found a file or folder that may not be read [IDP1105]",
                        "vault  found a file or folder that may not be read [IDP1105]");
    }

    @Test
    void another_failure_of_the_system_is_passed_on() throws IOException {
        write("f", "x");
        Path broken = FaultyFiles.path(folder, (call, path) -> {
            if (call == Call.OPEN && path.endsWith("f")) {
                throw new NoSuchFileException("f");
            }
        });
        assertThatThrownBy(() -> TreeReader.read(broken)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void unsafe_names_are_all_named_and_what_is_below_them_is_left_alone() throws IOException {
        write("a\\b", "x");
        write("c\nd", "x");
        write(".git/config", "x");
        write(".git/hooks/pre-commit", "x");
        write("CON", "x");
        write("ok", "x");
        assertThat(problems(folder))
                .containsExactly(
                        ".git  found the path .git: it reaches into Git's own files [IDP1101]",
                        "CON  found the path CON: a name in it is a device on Windows [IDP1101]",
                        "a\\b  found the path a\\b: it holds a character that some systems do not allow [IDP1101]",
                        "c\\u000Ad  found the path c\\u000Ad: it holds a character that some systems do not allow"
                                + " [IDP1101]");
    }

    @Test
    void e18_names_that_differ_in_case_are_refused() throws IOException {
        write("A.yaml", "x");
        write("a.yaml", "y");
        assertThat(problems(folder))
                .containsExactly(
                        "a.yaml  found a.yaml beside A.yaml, which some systems cannot hold together [IDP1102]");
    }

    @Test
    void the_folder_itself_may_be_a_link() throws IOException {
        write("real/f", "x");
        link("door", "real");
        assertThat(TreeReader.read(folder.resolve("door"))).isEqualTo(FileTree.EMPTY.with("f", "x"));
        link("real/bad", "f");
        assertThat(problems(folder.resolve("door")))
                .containsExactly("bad  found a link, expected a plain file [IDP1103]");
    }

    @Test
    void what_is_no_folder_is_a_problem() throws IOException {
        write("f", "x");
        assertThatThrownBy(() -> TreeReader.read(folder.resolve("f")))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith("/f  found a file, expected a folder [IDP1107]");
        assertThatThrownBy(() -> TreeReader.read(folder.resolve("g")))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith("/g  found nothing, expected a folder [IDP1107]");
    }

    /** The problems, without the folder in front of their names. */
    static List<String> problems(Path read) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> TreeReader.read(read));
        return refused.problems().stream()
                .map(problem ->
                        ProblemText.line(problem).substring(read.toString().length() + 1))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }
}
