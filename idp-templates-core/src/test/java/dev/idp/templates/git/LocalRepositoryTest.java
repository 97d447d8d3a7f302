package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones on this machine, made by a real Git. */
class LocalRepositoryTest {
    private static final Location ASKED = Location.of("--base");
    private static final TreePath DEV = TreePath.of("a/b/dev");

    @TempDir
    private Path folder;

    private Path clone;
    private Git git;

    @BeforeEach
    void make() throws IOException {
        clone = folder.resolve("clone");
        Files.createDirectories(clone);
        git = new Git(clone);
        git.run("init", "-q", "-b", "main");
        write("a/b/dev/x.yaml", "x: 1\n");
        write("a/b/prod/x.yaml", "x: 1\n");
        write("README.md", "# A\n");
        commit("First");
    }

    private void write(String path, String text) throws IOException {
        Path file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String commit(String message) {
        git.run("add", "-A");
        git.run("commit", "-q", "-m", message);
        return git.run("rev-parse", "HEAD");
    }

    @Test
    void folders_and_files_of_a_commit_are_read() {
        try (LocalRepository repository = LocalRepository.open(clone)) {
            String head = repository.commit("HEAD", ASKED);

            assertThat(head).isEqualTo(git.run("rev-parse", "HEAD"));
            assertThat(repository.folder(head, DEV).get("x.yaml")).contains(FileEntry.ofText("x: 1\n"));
            assertThat(repository.folder(head, TreePath.of("a/c")).isEmpty()).isTrue();
            assertThat(repository.folder(head, TreePath.of("README.md")).isEmpty())
                    .isTrue();
            assertThat(repository.file(head, TreePath.of("README.md"))).contains(FileEntry.ofText("# A\n"));
            assertThat(repository.file(head, TreePath.of("a"))).isEmpty();
            assertThat(repository.id(head, DEV)).contains(git.run("rev-parse", "HEAD:a/b/dev"));
        }
    }

    @Test
    void a_folder_in_a_work_tree_a_linked_work_tree_and_a_bare_repository_will_do() {
        git.run("worktree", "add", "-q", folder.resolve("linked").toString(), "-b", "other");
        git.run("clone", "-q", "--bare", ".", folder.resolve("bare.git").toString());

        for (Path place : List.of(clone.resolve("a/b"), folder.resolve("linked"), folder.resolve("bare.git"))) {
            try (LocalRepository repository = LocalRepository.open(place)) {
                assertThat(repository.commit("main", ASKED)).isEqualTo(git.run("rev-parse", "main"));
                assertThat(repository.uncommitted(repository.commit("HEAD", ASKED), 10))
                        .isEmpty();
            }
        }
    }

    @Test
    void elsewhere_there_is_none() {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> LocalRepository.open(folder));

        assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.NOT_A_REPOSITORY);
    }

    @Test
    void a_revision_that_is_not_there_is_named() {
        try (LocalRepository repository = LocalRepository.open(clone)) {
            for (String name : List.of("origin/main", "HEAD~9", "a..b", "", "f".repeat(40))) {
                IdpException refused = catchThrowableOfType(IdpException.class, () -> repository.commit(name, ASKED));
                assertThat(refused.problems().get(0).code()).as(name).isEqualTo(GitCode.UNKNOWN_REVISION);
            }
        }
    }

    @Test
    void changes_are_files_and_whole_folders() throws IOException {
        String before = git.run("rev-parse", "HEAD");
        write("a/b/dev/x.yaml", "x: 2\n");
        write("a/b/dev/y.yaml", "y: 2\n");
        write("b", "file\n");
        Files.delete(clone.resolve("README.md"));
        String after = commit("Second");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            List<TreeChange> changes = repository.changes(before, after, "a/b/dev"::equals);

            assertThat(changes).extracting(TreeChange::path).containsExactly("README.md", "a/b/dev", "b");
            assertThat(changes.get(0).after()).isEmpty();
            assertThat(changes.get(1).after()).contains(git.run("rev-parse", "HEAD:a/b/dev"));
            assertThat(changes.get(2).before()).isEmpty();
        }
    }

    @Test
    void a_folder_in_place_of_a_file_is_both_changes() throws IOException {
        String before = git.run("rev-parse", "HEAD");
        Files.delete(clone.resolve("README.md"));
        write("README.md/a.txt", "a\n");
        String after = commit("Second");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.changes(before, after, path -> false))
                    .extracting(TreeChange::path)
                    .containsExactly("README.md", "README.md/a.txt");
        }
    }

    @Test
    void the_commit_that_two_lines_share_is_found() throws IOException {
        String base = git.run("rev-parse", "HEAD");
        git.run("checkout", "-q", "-b", "other");
        write("o.txt", "o\n");
        String other = commit("Other");
        git.run("checkout", "-q", "main");
        write("m.txt", "m\n");
        String main = commit("Main");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.mergeBase(main, other)).isEqualTo(base);
        }
    }

    @Test
    void a_shallow_clone_that_lacks_it_says_how_deep_it_is() throws IOException {
        git.run("checkout", "-q", "-b", "other");
        write("o.txt", "o\n");
        commit("Other");
        git.run("checkout", "-q", "main");
        write("m.txt", "m\n");
        commit("Main");
        Path shallow = folder.resolve("shallow");
        git.run("clone", "-q", "--depth", "1", "--no-single-branch", "file://" + clone, shallow.toString());

        try (LocalRepository repository = LocalRepository.open(shallow)) {
            String main = repository.commit("origin/main", ASKED);
            String other = repository.commit("origin/other", ASKED);
            IdpException refused = catchThrowableOfType(IdpException.class, () -> repository.mergeBase(main, other));

            assertThat(repository.isShallow()).isTrue();
            assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.HISTORY_CUT);
            assertThat(refused.problems().get(0).message()).contains("ends after 1 commits");
            assertThat(refused.problems().get(0).hint()).contains("--unshallow");
            assertThat(repository.history(main, DEV, 10).complete()).isFalse();
        }
    }

    @Test
    void a_clone_without_files_is_named() {
        git.run("config", "uploadpack.allowFilter", "true");
        Path partial = folder.resolve("partial");
        git.run("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + clone, partial.toString());

        try (LocalRepository repository = LocalRepository.open(partial)) {
            String head = repository.commit("HEAD", ASKED);
            IdpException refused = catchThrowableOfType(IdpException.class, () -> repository.folder(head, DEV));

            assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.OBJECT_NOT_HERE);
        }
    }

    @Test
    void the_history_of_a_folder_follows_first_parents() throws IOException {
        String first = git.run("rev-parse", "HEAD");
        git.run("checkout", "-q", "-b", "other");
        write("a/b/dev/x.yaml", "x: 2\n");
        commit("One");
        write("a/b/dev/x.yaml", "x: 3\n");
        commit("Two");
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge", "other");
        String merged = git.run("rev-parse", "HEAD");
        write("README.md", "# B\n");
        String head = commit("Beside");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            FolderHistory history = repository.history(head, DEV, 10);

            assertThat(history.revisions()).extracting(Revision::commit).containsExactly(merged, first);
            assertThat(history.complete()).isTrue();
            assertThat(repository.history(head, DEV, 1).complete()).isFalse();
        }
    }

    @Test
    void files_that_hold_a_text_are_found_where_they_may_be() throws IOException {
        write("a/b/dev/httproute-x.yaml", "hostnames: [x.acme.example]\n");
        write("a/b/prod/other-x.yaml", "hostnames: [x.acme.example]\n");
        write("c/httproute-x.yaml", "hostnames: [x.acme.example]\n");
        String head = commit("Routes");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.search(
                            head,
                            new TextSearch(
                                    path -> path.startsWith("a"),
                                    path -> path.contains("httproute-"),
                                    Set.of("x.acme.example", "y"))))
                    .containsExactly("a/b/dev/httproute-x.yaml");
        }
    }

    @Test
    void files_that_are_not_committed_are_named() throws IOException {
        write(".gitignore", "*.log\n");
        String head = commit("Ignore");
        write("README.md", "# Other\n");
        write("new.txt", "new\n");
        write("noise.log", "noise\n");
        Files.delete(clone.resolve("a/b/prod/x.yaml"));
        write("staged.txt", "staged\n");
        git.run("add", "staged.txt");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.uncommitted(head, 10))
                    .containsExactly("README.md", "a/b/prod/x.yaml", "new.txt", "staged.txt");
            assertThat(repository.uncommitted(head, 1)).hasSize(1);
        }
    }

    @Test
    void a_file_that_was_only_touched_is_not() throws IOException {
        write("README.md", "# A\n");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.uncommitted(repository.commit("HEAD", ASKED), 10))
                    .isEmpty();
        }
    }

    @Test
    void no_hook_filter_or_attribute_runs() throws IOException {
        Path evil = folder.resolve("evil.sh");
        Path trace = folder.resolve("trace");
        Files.writeString(evil, "#!/bin/sh\ntouch " + trace + "\ncat\n");
        Files.setPosixFilePermissions(evil, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(".gitattributes", "* filter=evil text eol=crlf\n");
        String head = commit("Attributes");
        git.run("config", "filter.evil.clean", evil.toString());
        git.run("config", "filter.evil.smudge", evil.toString());
        git.run("config", "core.fsmonitor", evil.toString());
        Files.copy(evil, clone.resolve(".git/hooks/post-checkout"));
        write("README.md", "# Z\n");

        try (LocalRepository repository = LocalRepository.open(clone)) {
            assertThat(repository.folder(head, DEV).get("x.yaml")).contains(FileEntry.ofText("x: 1\n"));
            assertThat(repository.uncommitted(head, 10)).contains("README.md");
        }
        assertThat(Optional.of(trace)).get().matches(Files::notExists);
    }
}
