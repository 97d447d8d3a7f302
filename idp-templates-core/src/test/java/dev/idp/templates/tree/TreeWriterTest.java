package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
    private static final FileTree OLD = FileTree.EMPTY.with("a", "1").with("b/c", "2");
    private static final FileTree NEW = FileTree.EMPTY
            .with("a", "1")
            .with("b/d", "3")
            .with(TreePath.of("run"), FileEntry.of(new byte[] {'#', '!'}, true));

    @TempDir
    private Path parent;

    private Path out;

    @BeforeEach
    void name_the_folder() {
        out = parent.resolve("out");
    }

    @Test
    void a_missing_folder_is_made_with_its_parents() throws IOException {
        Path deep = parent.resolve("x/y/out");
        assertThat(TreeWriter.write(deep, OLD)).isEqualTo(FileTree.EMPTY.diff(OLD));
        assertThat(TreeReader.read(deep)).isEqualTo(OLD);
        assertThat(names(parent.resolve("x/y"))).containsExactly(".out.lock", "out");
    }

    @Test
    void a_folder_holds_exactly_the_tree_afterwards() throws IOException {
        TreeWriter.write(out, OLD);
        Files.createDirectories(out.resolve("empty/folder"));
        assertThat(TreeWriter.write(out, NEW)).isEqualTo(OLD.diff(NEW));
        assertThat(TreeReader.read(out)).isEqualTo(NEW);
        assertThat(TreeWriter.current(out)).isEqualTo(NEW);
        assertThat(names(out)).containsExactly("a", "b", "run");
        assertThat(names(parent)).containsExactly(".out.lock", "out");
    }

    @Test
    void the_empty_tree_makes_an_empty_folder() throws IOException {
        assertThat(TreeWriter.write(out, FileTree.EMPTY)).isEmpty();
        assertThat(names(out)).isEmpty();
        TreeWriter.write(out, OLD);
        assertThat(TreeWriter.write(out, FileTree.EMPTY)).hasSize(2);
        assertThat(names(out)).isEmpty();
    }

    @Test
    void nothing_is_touched_when_nothing_changes() throws IOException {
        TreeWriter.write(out, NEW);
        FileTime longAgo = FileTime.from(1_000_000, TimeUnit.SECONDS);
        List<Object> before = new ArrayList<>();
        for (Path path : all(out)) {
            Files.setLastModifiedTime(path, longAgo);
        }
        Files.setLastModifiedTime(parent, longAgo);
        for (Path path : all(parent)) {
            before.add(Files.readAttributes(path, "unix:ino,ctime,mode,size"));
        }
        assertThat(TreeWriter.write(out, NEW)).isEmpty();
        List<Object> after = new ArrayList<>();
        for (Path path : all(parent)) {
            after.add(Files.readAttributes(path, "unix:ino,ctime,mode,size"));
        }
        assertThat(after).isEqualTo(before);
        assertThat(all(out))
                .allSatisfy(path -> assertThat(Files.getLastModifiedTime(path)).isEqualTo(longAgo));
        assertThat(Files.getLastModifiedTime(parent)).isEqualTo(longAgo);
    }

    @Test
    void e30_files_are_written_as_0755_or_0644_only() throws IOException {
        TreeWriter.write(out, NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("run"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("a"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void a_changed_right_to_run_is_a_change() throws IOException {
        TreeWriter.write(out, NEW);
        Files.setPosixFilePermissions(out.resolve("run"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(TreeWriter.write(out, NEW)).hasSize(1);
        assertThat(TreeReader.read(out)).isEqualTo(NEW);
    }

    @Test
    void a_file_system_without_permissions_is_written_too() throws IOException {
        TreeWriter.write(FaultyFiles.pathWithoutPermissions(out), OLD);
        assertThat(TreeReader.read(out)).isEqualTo(OLD);
    }

    @Test
    void a_hand_edit_is_put_right() throws IOException {
        TreeWriter.write(out, OLD);
        Files.writeString(out.resolve("a"), "edited");
        Files.writeString(out.resolve("more"), "x");
        assertThat(TreeWriter.write(out, OLD)).hasSize(2);
        assertThat(TreeReader.read(out)).isEqualTo(OLD);
    }

    @Test
    void e31_a_link_is_never_replaced_nor_followed() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mine"), "x");
        Files.createSymbolicLink(out, elsewhere);
        refused(out, "found a link or a file, expected a folder that may be replaced");
        assertThatThrownBy(() -> TreeWriter.current(out)).isInstanceOf(IdpException.class);
        assertThat(TreeReader.read(elsewhere)).isEqualTo(FileTree.EMPTY.with("mine", "x"));
        assertThat(Files.isSymbolicLink(out)).isTrue();
        Files.delete(out);
        Files.createSymbolicLink(out, Path.of("dangling"));
        refused(out, "found a link or a file, expected a folder that may be replaced");
    }

    @Test
    void a_file_is_never_replaced() throws IOException {
        Files.writeString(out, "mine");
        refused(out, "found a link or a file, expected a folder that may be replaced");
        assertThat(out).hasContent("mine");
    }

    @Test
    void files_that_nobody_wrote_here_are_never_replaced() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine"), "x");
        Files.createDirectory(parent.resolve(".out.old"));
        Files.writeString(parent.resolve(".out.old/mine-too"), "x");
        for (int i = 0; i < 2; i++) {
            refused(out, "found files that idp did not write, expected an empty folder or none");
        }
        assertThat(TreeReader.read(out)).isEqualTo(FileTree.EMPTY.with("mine", "x"));
        assertThat(parent.resolve(".out.old/mine-too")).exists();
        assertThat(TreeWriter.write(out, FileTree.EMPTY.with("mine", "x"))).isEmpty();
    }

    @Test
    void an_empty_folder_that_is_there_already_is_taken() throws IOException {
        Files.createDirectories(out);
        TreeWriter.write(out, OLD);
        assertThat(TreeReader.read(out)).isEqualTo(OLD);
    }

    @Test
    void a_link_among_our_files_is_named_and_kept() throws IOException {
        TreeWriter.write(out, OLD);
        Files.createSymbolicLink(out.resolve("link"), Path.of("../mine"));
        assertThatThrownBy(() -> TreeWriter.write(out, NEW))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("link");
        assertThat(out.resolve("b/c")).exists();
    }

    @Test
    void the_root_of_the_file_system_is_not_ours() {
        refused(Path.of("/"), "found the root of the file system, expected a folder that may be replaced");
    }

    @Test
    void a_folder_may_be_named_with_dots_and_through_a_link() throws IOException {
        Path real = Files.createDirectories(parent.resolve("real/x"));
        Files.createSymbolicLink(parent.resolve("door"), parent.resolve("real"));
        TreeWriter.write(parent.resolve("door/./y/../out"), OLD);
        TreeWriter.write(real.resolve("."), NEW);
        assertThat(TreeReader.read(parent.resolve("real/out"))).isEqualTo(OLD);
        assertThat(TreeReader.read(real)).isEqualTo(NEW);
        assertThat(names(real)).containsExactly("a", "b", "run");
    }

    @Test
    void what_is_not_there_is_the_empty_tree() throws IOException {
        assertThat(TreeWriter.current(out)).isEqualTo(FileTree.EMPTY);
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void a_name_that_the_process_cannot_write_is_a_problem_and_nothing_changes() throws IOException {
        TreeWriter.write(out, OLD);
        Path ascii = FaultyFiles.path(out, (call, path) -> {
            if (call == FaultyFiles.Call.NAME && path.endsWith("unmappable")) {
                throw new InvalidPathException(path.toString(), "unmappable characters");
            }
        });
        assertThatThrownBy(() -> TreeWriter.write(ascii, NEW.with("unmappable", "x")))
                .isInstanceOf(IdpException.class)
                .hasMessage("unmappable  found a name that this process cannot write: unmappable characters [IDP1101]");
        assertThat(TreeReader.read(out)).isEqualTo(OLD);
        assertThat(names(parent)).containsExactly(".out.lock", "out");
    }

    @Test
    void writers_of_one_folder_come_one_after_the_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<List<FileChange>>> writes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            FileTree tree = i % 2 == 0 ? OLD : NEW;
            writes.add(() -> TreeWriter.write(out, tree));
        }
        for (Future<List<FileChange>> write : threads.invokeAll(writes)) {
            assertThat(write.get())
                    .isIn(FileTree.EMPTY.diff(OLD), FileTree.EMPTY.diff(NEW), OLD.diff(NEW), NEW.diff(OLD), List.of());
        }
        threads.shutdown();
        assertThat(TreeReader.read(out)).isIn(OLD, NEW);
        assertThat(names(parent)).containsExactly(".out.lock", "out");
    }

    @Test
    void a_writer_waits_for_another_and_gives_up_in_the_end() throws Exception {
        TreeWriter.write(out, OLD);
        try (FileChannel other = FileChannel.open(parent.resolve(".out.lock"), StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            assertThatThrownBy(() -> TreeWriter.write(out, NEW, 3))
                    .isInstanceOf(IdpException.class)
                    .hasMessageEndingWith("/out  found another run that writes this folder and does not end [IDP1108]");
            assertThat(TreeReader.read(out)).isEqualTo(OLD);
        }
        assertThat(TreeWriter.write(out, NEW, 1)).isNotEmpty();
    }

    @Test
    void a_waiting_writer_can_be_interrupted() throws Exception {
        TreeWriter.write(out, OLD);
        try (FileChannel other = FileChannel.open(parent.resolve(".out.lock"), StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> TreeWriter.write(out, NEW)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_lock_that_is_a_link_is_not_followed() throws IOException {
        Path victim = Files.writeString(parent.resolve("victim"), "");
        Files.createSymbolicLink(parent.resolve(".out.lock"), victim);
        assertThatThrownBy(() -> TreeWriter.write(out, OLD)).isInstanceOf(IOException.class);
        assertThat(victim).isEmptyFile();
    }

    private static void refused(Path folder, String message) {
        assertThatThrownBy(() -> TreeWriter.write(folder, NEW))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith(message + " [IDP1106]");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
