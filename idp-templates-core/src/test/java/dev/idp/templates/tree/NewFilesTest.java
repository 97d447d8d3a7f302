package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are added to a person's folder: all or none, and never over another. */
class NewFilesTest {
    private static final FileTree FILES =
            FileTree.EMPTY.with("idp.yaml", "a: b\n").with("deploy/job.yaml", "c: d\n");
    private static final TreePath LAST = TreePath.of("idp.yaml");

    @TempDir
    Path folder;

    @Test
    void files_are_added_and_nothing_else_is_left() throws IOException {
        NewFiles.write(folder, FILES, LAST);

        assertThat(TreeReader.read(folder)).isEqualTo(FILES);
    }

    @Test
    void a_file_that_is_there_is_kept_and_none_is_added() throws IOException {
        Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/job.yaml"), "mine");

        assertThatThrownBy(() -> NewFiles.write(folder, FILES, LAST)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(TreeReader.read(folder)).isEqualTo(FileTree.EMPTY.with("deploy/job.yaml", "mine"));
    }

    @Test
    void what_a_killed_run_had_not_decided_is_dropped() throws IOException {
        Files.createDirectories(folder.resolve(".idp.new.partial/deploy"));
        Files.writeString(folder.resolve(".idp.new.partial/deploy/half.yaml"), "half");

        NewFiles.write(folder, FILES, LAST);

        assertThat(TreeReader.read(folder)).isEqualTo(FILES);
    }

    @Test
    void what_a_killed_run_had_decided_is_completed() throws IOException {
        Path decided = folder.resolve(".idp.new");
        Files.createDirectories(decided);
        Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/job.yaml"), "c: d\n");
        Files.writeString(decided.resolve("idp.yaml"), "a: b\n");
        Files.writeString(decided.resolve(".last"), "idp.yaml");

        assertThat(NewFiles.complete(folder)).isTrue();
        assertThat(NewFiles.complete(folder)).isFalse();
        assertThat(TreeReader.read(folder)).isEqualTo(FILES);
    }
}
