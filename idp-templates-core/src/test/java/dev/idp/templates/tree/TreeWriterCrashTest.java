package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.tree.FaultyFiles.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call that changes a file is once the last one of a run; the folder holds the old files or the new ones. */
class TreeWriterCrashTest {
    private static final FileTree OLD =
            FileTree.EMPTY.with("a", "1").with("b/c", "2").with("b/d", "3");
    private static final FileTree NEW = FileTree.EMPTY
            .with("a", "1")
            .with("b/c", "changed")
            .with(TreePath.of("run"), FileEntry.of(new byte[] {'#', '!'}, true));
    private static final int MOST_CALLS = 200;

    @TempDir
    private Path parent;

    /** How a run ends. */
    enum End {
        /** The process is gone: nothing after the call happens. */
        KILL,
        /** The call fails, and so does every later one: the disk is full, the network is gone. */
        BROKEN,
        /** The call fails, later ones work. */
        FAULT
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets some calls pass, then ends the run. */
    private static final class Countdown implements FaultyFiles.Fault {
        private final End end;
        private int left;
        private boolean ended;

        Countdown(End end, int calls) {
            this.end = end;
            this.left = calls;
        }

        @Override
        public void before(Call call, Path path) throws IOException {
            if (call.changesFiles() && left-- <= 0 && !(ended && end == End.FAULT)) {
                ended = true;
                if (end == End.KILL) {
                    throw new Killed();
                }
                throw new IOException("broken at " + call);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_that_was_there_holds_the_old_files_or_the_new_ones(End end) throws IOException {
        assertThat(callsSurvived(end, OLD)).isGreaterThan(12);
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_that_was_not_there_is_missing_or_whole(End end) throws IOException {
        assertThat(callsSurvived(end, FileTree.EMPTY)).isGreaterThan(8);
    }

    private int callsSurvived(End end, FileTree before) throws IOException {
        for (int calls = 0; calls < MOST_CALLS; calls++) {
            Path out = parent.resolve(end + "-" + calls + "/out");
            Files.createDirectories(out.getParent());
            if (!before.isEmpty()) {
                TreeWriter.write(out, before);
            }
            Countdown countdown = new Countdown(end, calls);
            runUntilItEnds(out, countdown);
            checkOldOrNew(out, before, end);
            checkNextRunHeals(out);
            if (!countdown.ended) {
                return calls;
            }
        }
        throw new AssertionError("no end after " + MOST_CALLS + " calls");
    }

    private static void runUntilItEnds(Path out, Countdown countdown) {
        try {
            TreeWriter.write(FaultyFiles.path(out, countdown), NEW);
        } catch (IOException | Killed expected) {
            assertThat(countdown.ended).isTrue();
        }
    }

    private static void checkOldOrNew(Path out, FileTree before, End end) throws IOException {
        assertThat(TreeWriter.current(out)).isIn(before, NEW);
        if (end == End.FAULT && Files.exists(out)) {
            assertThat(TreeReader.read(out)).isIn(before, NEW);
        }
        if (end == End.FAULT && !before.isEmpty()) {
            assertThat(out).exists();
        }
    }

    private static void checkNextRunHeals(Path out) throws IOException {
        TreeWriter.write(out, NEW);
        assertThat(TreeReader.read(out)).isEqualTo(NEW);
        try (Stream<Path> beside = Files.list(out.getParent())) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(".out.lock", "out");
        }
    }

    /** The states that a killed run leaves, made by hand: which of the three folders are there, and what they hold. */
    @ParameterizedTest
    @CsvSource({
        "nothing written yet,            old,  none,    none,    old",
        "part of the new files written,  old,  none,    partial, old",
        "all of the new files written,   old,  none,    new,     old",
        "old files taken aside,          none, old,     new,     old",
        "new files in their place,       new,  old,     none,    new",
        "old files partly deleted,       new,  partial, none,    new",
        "the same while none were there, none, none,    partial, none"
    })
    void what_a_killed_run_left_is_read_and_put_right(String state, String out, String old, String fresh, String holds)
            throws IOException {
        Path folder = parent.resolve("out");
        TreeWriter.write(folder, OLD);
        Files.move(folder, parent.resolve("kept"));
        put(out, folder);
        put(old, parent.resolve(".out.old"));
        put(fresh, parent.resolve(".out.new"));
        assertThat(TreeWriter.current(folder)).as(state).isEqualTo(tree(holds));
        assertThat(TreeWriter.write(folder, NEW))
                .as(state)
                .isEqualTo(tree(holds).diff(NEW));
        assertThat(TreeReader.read(folder)).isEqualTo(NEW);
        assertThat(parent.resolve(".out.old")).doesNotExist();
        assertThat(parent.resolve(".out.new")).doesNotExist();
    }

    private static void put(String what, Path folder) throws IOException {
        if (!what.equals("none")) {
            Files.createDirectories(folder);
        }
        for (var file : tree(what).files().entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().bytes());
            path.toFile().setExecutable(file.getValue().executable());
        }
    }

    private static FileTree tree(String what) {
        return switch (what) {
            case "old" -> OLD;
            case "new" -> NEW;
            case "partial" -> FileTree.EMPTY.with("a", "");
            default -> FileTree.EMPTY;
        };
    }

    @Test
    void a_failure_says_what_failed_first() throws IOException {
        Path out = parent.resolve("out");
        TreeWriter.write(out, OLD);
        FaultyFiles.Fault noMoreMoves = (call, path) -> {
            if (call == Call.MOVE && !path.endsWith("out")) {
                throw new IOException("cannot move " + path.getFileName());
            }
        };
        assertThatThrownBy(() -> TreeWriter.write(FaultyFiles.path(out, noMoreMoves), NEW))
                .hasMessage("cannot move .out.new")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("cannot move .out.old"));
        assertThat(TreeWriter.current(out)).isEqualTo(OLD);
    }
}
