package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEditsTest {
    private static final FileTree BEFORE =
            FileTree.EMPTY.with("a", "1").with("b/c", "2").with("b/keep", "3");
    private static final FileTree AFTER = FileTree.EMPTY
            .with("a", "one")
            .with("b/keep", "3")
            .with(TreePath.of("new/run"), FileEntry.of(new byte[] {'#', '!'}, true));

    @TempDir
    private Path folder;

    @BeforeEach
    void write_what_is_there() throws IOException {
        FileEdits.apply(folder, FileTree.EMPTY.diff(BEFORE));
    }

    @Test
    void changes_are_made_and_other_files_are_left_alone() throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");

        FileEdits.apply(folder, BEFORE.diff(AFTER));

        assertThat(TreeReader.read(folder)).isEqualTo(AFTER.with("mine", "mine"));
    }

    @Test
    void a_folder_goes_with_its_last_file() throws IOException {
        FileEdits.apply(folder, BEFORE.diff(FileTree.EMPTY.with("a", "1")));

        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(folder).exists();
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new/run"), "mine");

        assertThatThrownBy(() -> FileEdits.apply(folder, BEFORE.diff(AFTER)))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("new/run  found a file that would be overwritten [IDP1120]");
        assertThat(TreeReader.read(folder)).isEqualTo(BEFORE.with("new/run", "mine"));
    }

    @Test
    void what_was_changed_meanwhile_is_kept() throws IOException {
        Files.writeString(folder.resolve("b/c"), "other");

        assertThatThrownBy(() -> FileEdits.apply(folder, BEFORE.diff(AFTER)))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("b/c  found a file that was changed meanwhile");
        assertThat(Files.readString(folder.resolve("a"))).isEqualTo("1");
    }

    @Test
    void no_link_is_followed(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("new"), elsewhere);

        assertThatThrownBy(() -> FileEdits.apply(folder, BEFORE.diff(AFTER)))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("found a link on the way");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
