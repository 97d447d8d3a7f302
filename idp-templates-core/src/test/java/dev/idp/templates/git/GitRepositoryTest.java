package dev.idp.templates.git;

import static dev.idp.templates.git.GitOps.DEV;
import static dev.idp.templates.git.GitOps.FILES;
import static dev.idp.templates.git.GitOps.change;
import static dev.idp.templates.git.GitOps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single folders of a repository, read and changed over HTTP in a real Git. */
class GitRepositoryTest {
    private static final TreePath PLATFORM = TreePath.of("platform.yaml");

    @TempDir
    private Path folder;

    private GitOps ops;
    private GitHost host;

    @BeforeEach
    void serve() throws IOException {
        ops = GitOps.create(folder.resolve("ops.git"));
        host = GitHost.serve(folder);
    }

    @AfterEach
    void stop() {
        host.close();
        ops.close();
    }

    @Test
    void folders_and_files_of_a_branch_are_read() {
        Tip tip = open().tip("main");

        assertThat(tip.folder(DEV)).isEqualTo(GitOps.tree().at(DEV));
        assertThat(tip.file(PLATFORM)).contains(FileEntry.ofText("kind: Platform\n"));
        assertThat(tip.id(DEV)).contains(ops.git().run("rev-parse", "main:" + DEV));
        assertThat(tip.commit()).isEqualTo(ops.git().run("rev-parse", "main"));
        assertThat(tip.text().name()).isEqualTo("Somebody");
    }

    @Test
    void what_is_not_there_or_of_the_other_sort_is_empty() {
        Tip tip = open().tip("main");

        assertThat(tip.folder(TreePath.of("workloads/shop/orders/stage"))).isEqualTo(FileTree.EMPTY);
        assertThat(tip.folder(TreePath.of("platform.yaml/below"))).isEqualTo(FileTree.EMPTY);
        assertThat(tip.folder(PLATFORM)).isEqualTo(FileTree.EMPTY);
        assertThat(tip.file(DEV)).isEmpty();
        assertThat(tip.id(TreePath.of("nowhere/at/all"))).isEmpty();
    }

    @Test
    void what_is_received_ahead_takes_one_conversation() {
        Tip tip = open().tip("main").receive(List.of(DEV, PLATFORM));
        int requests = host.requests().size();

        assertThat(tip.folder(DEV).files()).hasSize(3);
        assertThat(tip.file(PLATFORM)).isPresent();
        assertThat(host.requests()).hasSize(requests);
        assertThat(requests).isEqualTo(3 + 3 + 3 + 3); // tip, system, workload, both together
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_commit_replaces_its_folders_with_and_without_filters(boolean filters) throws IOException {
        ops.bare().configure("uploadpack", "allowFilter", filters);
        replaceAndCheck(host.url("ops.git"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_repository_in_a_folder_is_changed_as_one_on_a_host(boolean filters) throws IOException {
        ops.bare().configure("uploadpack", "allowFilter", filters);
        replaceAndCheck("file://" + folder.resolve("ops.git"));
    }

    private void replaceAndCheck(String url) {
        GitRepository repository = GitOps.open(url);
        Tip main = repository.tip("main");

        Commit commit =
                repository.commit(main, change("changed"), text("Change it")).orElseThrow();
        PushResult result = repository.push(commit, "idp/shop/orders/dev", Optional.empty());

        assertThat(result).isEqualTo(new PushResult.Pushed("idp/shop/orders/dev"));
        assertThat(ops.git().run("rev-parse", "idp/shop/orders/dev")).isEqualTo(commit.id());
        assertThat(ops.git().run("diff", "--name-only", "main", commit.id())).isEqualTo(DEV + "/base/deployment.yaml");
        assertThat(ops.git().run("log", "-1", "--format=%P %an %ae %aI %cn %ce %cI %s", commit.id()))
                .isEqualTo(main.commit() + " Robot robot@acme.example 2026-02-03T04:05:06+00:00"
                        + " Robot robot@acme.example 2026-02-03T04:05:06+00:00 Change it");
        ops.git().run("fsck", "--full", "--strict");
        assertThat(open().tip("idp/shop/orders/dev").folder(DEV))
                .isEqualTo(change("changed").get(DEV));
    }

    @Test
    void the_same_change_is_the_same_commit() {
        GitRepository one = open();
        GitRepository other = open();

        assertThat(one.commit(one.tip("main"), change("a"), text("A"))
                        .orElseThrow()
                        .id())
                .isEqualTo(other.commit(other.tip("main"), change("a"), text("A"))
                        .orElseThrow()
                        .id());
    }

    @Test
    void where_nothing_changes_there_is_no_commit() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");

        assertThat(repository.commit(tip, Map.of(DEV, GitOps.tree().at(DEV)), text("Nothing")))
                .isEmpty();
        assertThat(repository.commit(tip, Map.of(TreePath.of("no/where"), FileTree.EMPTY), text("Nothing")))
                .isEmpty();
    }

    @Test
    void a_folder_that_was_read_is_not_sent_again() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        FileTree before = tip.folder(DEV);
        Commit commit = repository
                .commit(tip, Map.of(DEV, before.with("base/new.yaml", "a: 1\n")), text("Add"))
                .orElseThrow();

        assertThat(repository.push(commit, "main", Optional.of(tip.commit()))).isInstanceOf(PushResult.Pushed.class);
        assertThat(ops.git().run("diff", "--name-only", "main~1", "main")).isEqualTo(DEV + "/base/new.yaml");
        ops.git().run("fsck", "--full", "--strict");
    }

    @Test
    void several_folders_are_changed_made_and_removed_in_one_commit() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Map<TreePath, FileTree> folders = Map.of(
                DEV,
                FILES,
                TreePath.of("workloads/shop/orders/prod"),
                FileTree.EMPTY,
                TreePath.of("workloads/bank/users/dev"),
                FileTree.EMPTY,
                TreePath.of("workloads/bank/users/prod"),
                FileTree.EMPTY,
                TreePath.of("workloads/new/first/dev"),
                FILES);

        Commit commit = repository.commit(tip, folders, text("Many")).orElseThrow();
        repository.push(commit, "main", Optional.of(tip.commit()));

        FileTree expected = GitOps.tree();
        for (TreePath path : folders.keySet()) {
            expected =
                    FileTree.of(without(expected, path)).with(folders.get(path).in(path));
        }
        assertThat(ops.git().lines("ls-tree", "-r", "--name-only", "main"))
                .isEqualTo(
                        expected.files().keySet().stream().map(Object::toString).toList());
        ops.git().run("fsck", "--full", "--strict");
    }

    private static Map<TreePath, FileEntry> without(FileTree tree, TreePath folder) {
        Map<TreePath, FileEntry> files = new TreeMap<>(tree.files());
        files.keySet().removeIf(path -> path.isIn(folder));
        return files;
    }

    @Test
    void a_file_where_a_folder_is_to_be_and_a_name_in_another_spelling_are_refused() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");

        assertThat(problem(() -> repository.commit(tip, Map.of(PLATFORM, FILES), text("No")))
                        .location())
                .hasToString(host.url("ops.git") + "@main:platform.yaml");
        assertThat(problem(() -> repository.commit(tip, Map.of(TreePath.of("platform.yaml/dev"), FILES), text("No")))
                        .code())
                .isEqualTo(GitCode.NOT_A_FOLDER);
        assertThat(problem(() -> repository.commit(tip, Map.of(TreePath.of("workloads/Shop/x"), FILES), text("No")))
                        .message())
                .contains("another spelling");
        assertThatThrownBy(() -> repository.commit(tip, Map.of(DEV, FILES, DEV.resolve("base"), FILES), text("No")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_branch_that_is_not_what_was_seen_is_not_touched() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Commit one = repository.commit(tip, change("one"), text("One")).orElseThrow();
        Commit two = repository.commit(tip, change("two"), text("Two")).orElseThrow();

        assertThat(repository.push(one, "idp/a", Optional.of(tip.commit()))).isInstanceOf(PushResult.Moved.class);
        assertThat(repository.push(one, "idp/a", Optional.empty())).isInstanceOf(PushResult.Pushed.class);
        assertThat(repository.push(two, "idp/a", Optional.empty())).isInstanceOf(PushResult.Moved.class);
        assertThat(repository.push(two, "idp/a", Optional.of(one.id()))).isInstanceOf(PushResult.Pushed.class);
        assertThat(ops.git().run("rev-parse", "idp/a")).isEqualTo(two.id());
    }

    @Test
    void a_commit_on_a_base_that_no_branch_ends_with_any_more_is_not_pushed() {
        GitRepository slow = open();
        Tip tip = slow.tip("main");
        Commit commit = slow.commit(tip, change("slow"), text("Slow")).orElseThrow();
        commitToMain("quick");

        assertThat(slow.push(commit, "idp/a", Optional.empty()))
                .isEqualTo(new PushResult.Moved("no branch ends any more where the commit begins"));
        assertThat(ops.git().lines("branch", "--list", "idp/*")).isEmpty();
    }

    @Test
    void a_branch_that_moves_while_we_push_is_not_touched() {
        GitRepository slow = open();
        Tip tip = slow.tip("main");
        Commit commit = slow.commit(tip, change("slow"), text("Slow")).orElseThrow();
        host.before(
                "POST /ops.git/git-receive-pack",
                () -> ops.git()
                        .run(
                                "update-ref",
                                "refs/heads/main",
                                ops.git().run("commit-tree", "main^{tree}", "-p", "main", "-m", "q")));

        assertThat(slow.push(commit, "main", Optional.of(tip.commit()))).isInstanceOf(PushResult.Moved.class);
        assertThat(ops.git().run("log", "--format=%s", "main")).isEqualTo("q\nSomething");
    }

    @Test
    void a_hook_of_the_host_refuses_and_says_why() throws IOException {
        hook("#!/bin/sh\nprintf 'no push on \\033[31mfridays\\n' >&2\nexit 1\n");
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Commit commit = repository.commit(tip, change("one"), text("One")).orElseThrow();

        assertThat(repository.push(commit, "main", Optional.of(tip.commit())))
                .isEqualTo(
                        new PushResult.Refused("pre-receive hook declined", List.of("no push on \\u001B[31mfridays")));
    }

    private void hook(String script) throws IOException {
        Path hook = folder.resolve("ops.git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, script);
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void who_may_read_only_is_told_so() throws IOException {
        ops.bare().configure("http", "receivepack", false);
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Commit commit = repository.commit(tip, change("one"), text("One")).orElseThrow();

        assertThat(problem(() -> repository.push(commit, "main", Optional.of(tip.commit())))
                        .code())
                .isEqualTo(GitCode.NOT_PERMITTED);
    }

    @Test
    void the_token_goes_with_the_first_request_to_its_host() {
        host.asking("robot", "secret");
        GitRepository repository = GitOps.open(
                host.url("ops.git"),
                Map.of(
                        "IDP_GIT_HOST", "127.0.0.1:" + host.port(),
                        "IDP_GIT_USERNAME", "robot",
                        "IDP_GIT_TOKEN", "secret"));
        Tip tip = repository.tip("main");
        Commit commit = repository.commit(tip, change("one"), text("One")).orElseThrow();

        assertThat(repository.push(commit, "main", Optional.of(tip.commit()))).isInstanceOf(PushResult.Pushed.class);
        assertThat(host.authorizations()).doesNotContain(Optional.empty());
        assertThat(problem(() -> open().tip("main")).code()).isEqualTo(GitCode.NOT_AUTHORIZED);
    }

    @Test
    void branches_are_listed_by_prefix_and_deleted_with_a_lease() {
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Commit commit = repository.commit(tip, change("one"), text("One")).orElseThrow();
        repository.push(commit, "idp/shop/orders/dev", Optional.empty());
        repository.push(commit, "idp/b", Optional.empty());
        repository.push(commit, "other", Optional.empty());

        assertThat(repository.branches("idp/"))
                .isEqualTo(Map.of("idp/b", commit.id(), "idp/shop/orders/dev", commit.id()));
        assertThat(repository.commits(List.of("main", "idp/b", "nowhere")))
                .isEqualTo(Map.of("main", tip.commit(), "idp/b", commit.id()));
        assertThat(repository.delete("idp/b", tip.commit())).isInstanceOf(PushResult.Moved.class);
        assertThat(repository.delete("idp/b", commit.id())).isEqualTo(new PushResult.Pushed("idp/b"));
        assertThat(repository.branches("idp/").keySet()).containsExactly("idp/shop/orders/dev");
        assertThat(repository.tip("other").folder(DEV)).isEqualTo(change("one").get(DEV));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_log_of_a_folder_holds_what_changed_it(boolean filters) throws IOException {
        String commit = "commit refs/heads/main\ncommitter A <a@acme.example> 1767225600 +0000\ndata 2\nx\n";
        ops.git().feed(commit + "from refs/heads/main^0\n" + commit.repeat(69), "fast-import", "--quiet");
        commitToMain("first");
        commitToMain("second");
        ops.bare().configure("uploadpack", "allowFilter", filters);
        GitRepository repository = open();
        Tip tip = repository.tip("main");

        List<Revision> log = repository.log(tip, DEV, 10, 1000);

        assertThat(log).extracting(each -> each.text().message()).containsExactly("second\n", "first\n", "Something\n");
        assertThat(log.get(0).folder()).isEqualTo(tip.id(DEV));
        assertThat(repository.log(tip, DEV, 1, 1000)).hasSize(1);
        assertThat(repository.log(tip, DEV, 10, 20)).hasSize(2);
        assertThat(repository.log(tip, TreePath.of("nowhere"), 10, 1000)).isEmpty();
        assertThat(repository.at(log.get(2).commit()).folder(DEV))
                .isEqualTo(GitOps.tree().at(DEV));
        assertThat(repository.at(log.get(1).commit()).parents())
                .containsExactly(ops.git().run("rev-parse", "main~2"));
    }

    @Test
    void an_unknown_branch_and_a_name_that_is_none_are_problems() {
        assertThat(problem(() -> open().tip("nowhere")).code()).isEqualTo(GitCode.UNKNOWN_REF);
        for (String name :
                List.of("-x", "a..b", "a b", "x.lock", "HEAD", "refs/heads/x", "x\u202ey", "x".repeat(300))) {
            assertThat(problem(() -> open().tip(name)).code()).as(name).isEqualTo(GitCode.BAD_REF);
        }
    }

    @Test
    void an_empty_repository_has_no_branch_and_takes_a_first_commit() throws IOException {
        try (BareRepository empty = BareRepository.create(folder.resolve("empty.git"))) {
            empty.configure("http", "receivepack", true);
            GitRepository repository = GitOps.open(host.url("empty.git"));

            assertThat(problem(() -> repository.tip("main")).code()).isEqualTo(GitCode.UNKNOWN_REF);
            Commit first = repository.first(GitOps.tree(), text("First"));
            assertThat(repository.push(first, "main", Optional.empty())).isEqualTo(new PushResult.Pushed("main"));

            assertThat(repository.tip("main").folder(DEV))
                    .isEqualTo(GitOps.tree().at(DEV));
            new Git(folder.resolve("empty.git")).run("fsck", "--full", "--strict");
        }
    }

    private void commitToMain(String content) {
        GitRepository repository = open();
        Tip tip = repository.tip("main");
        Commit commit = repository.commit(tip, change(content), text(content)).orElseThrow();
        assertThat(repository.push(commit, "main", Optional.of(tip.commit()))).isInstanceOf(PushResult.Pushed.class);
    }

    private GitRepository open() {
        return GitOps.open(host.url("ops.git"));
    }

    private static Problem problem(ThrowingCallable call) {
        IdpException refused = catchThrowableOfType(IdpException.class, call);
        assertThat(refused).isNotNull();
        return refused.problems().get(0);
    }
}
