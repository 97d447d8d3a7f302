package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching over HTTP from a real Git, and what it refuses. */
class GitFetchTest {
    private static final FileTree TREE = FileTree.EMPTY
            .with("README.md", "# Hello\n")
            .with("deep/down/ü.txt", "ü\r\n")
            .with(TreePath.of("run.sh"), FileEntry.of(new byte[] {0, 1, 2}, true));
    private static final String CANARY = "canary-5d0c7a";

    @TempDir
    private Path folder;

    private GitHost host;
    private BareRepository repository;

    @BeforeEach
    void serve() throws IOException {
        repository = BareRepository.create(folder.resolve("acme.git"));
        host = GitHost.serve(folder);
    }

    @AfterEach
    void stop() {
        host.close();
        repository.close();
    }

    @Test
    void a_branch_a_tag_and_a_commit_give_the_bytes_and_modes_that_were_committed() throws IOException {
        String commit = repository.commit(TREE, "refs/heads/main");
        repository.tag("v1.0.0", commit);
        repository.commit(TREE.with("README.md", "later"), "refs/heads/main");
        repository.commit(TREE, "refs/heads/stable");

        for (String ref : new String[] {"stable", "refs/heads/stable", "v1.0.0", commit}) {
            FetchedTree fetched = fetch(ref);
            assertThat(fetched.tree()).as(ref).isEqualTo(TREE);
            assertThat(fetched.commit()).as(ref).isEqualTo(commit);
        }
    }

    @Test
    void a_folder_or_a_file_is_fetched_alone() throws IOException {
        repository.commit(TREE, "refs/heads/main");

        assertThat(fetch("main", "deep").tree().files().keySet()).hasToString("[down/ü.txt]");
        assertThat(fetch("main", "run.sh").tree().files().keySet()).hasToString("[run.sh]");
        assertThat(fetch("main", "nowhere").tree()).isEqualTo(FileTree.EMPTY);
    }

    @Test
    void a_moved_tag_is_another_commit() throws IOException {
        repository.tag("v1", repository.commit(TREE, "refs/heads/main"));
        String before = new GitFetch(access()).resolve(source("v1"));
        repository.tag("v1", repository.commit(TREE.with("README.md", "moved"), "refs/heads/main"));

        assertThat(new GitFetch(access()).resolve(source("v1"))).isNotEqualTo(before);
    }

    @Test
    void an_unknown_ref_and_an_ambiguous_one_are_problems() throws IOException {
        repository.commit(TREE, "refs/heads/main");
        repository.commit(TREE.with("README.md", "other"), "refs/tags/main");

        assertThat(problem("nowhere").message()).startsWith("found no branch or tag nowhere in http://127.0.0.1");
        assertThat(problem("main").code()).isEqualTo(GitCode.AMBIGUOUS_REF);
        assertThat(problem("main").hint()).isEqualTo("write refs/heads/main or refs/tags/main");
        assertThat(problem("0123456789012345678901234567890123456789").code()).isEqualTo(GitCode.UNKNOWN_REF);
    }

    @Test
    void no_repository_and_no_host_are_problems() throws IOException {
        String url = host.url("other.git");
        assertThat(problem(url, "main").code()).isEqualTo(GitCode.UNREACHABLE);
        host.close();
        assertThat(problem("main").message()).endsWith("cannot be reached: found no way to it (ConnectException)");
    }

    @Test
    void the_token_goes_to_its_host_only_when_it_asks() throws IOException {
        repository.commit(TREE, "refs/heads/main");
        assertThat(fetch("main").tree()).isEqualTo(TREE);
        assertThat(host.authorizations()).containsOnly(Optional.empty());

        host.asking("robot", CANARY);

        assertThat(fetch("main").tree()).isEqualTo(TREE);
    }

    @Test
    void without_a_token_for_the_host_the_problem_says_how_to_give_one() throws IOException {
        repository.commit(TREE, "refs/heads/main");
        host.asking("robot", "another");

        Problem wrong = problem("main");
        assertThat(wrong.code()).isEqualTo(GitCode.NOT_AUTHORIZED);
        assertThat(wrong.toString()).doesNotContain(CANARY);
        GitFetch stranger = new GitFetch(GitAccess.of(
                Map.of("IDP_GIT_HOST", "git.acme.example", "IDP_GIT_USERNAME", "robot", "IDP_GIT_TOKEN", CANARY)));
        IdpException refused = catchThrowableOfType(IdpException.class, () -> stranger.fetch(source("main")));
        assertThat(refused.problems().get(0).hint()).contains("IDP_GIT_TOKEN");
    }

    @Test
    void a_redirect_to_another_host_is_not_followed_and_no_token_is_sent() throws IOException {
        repository.commit(TREE, "refs/heads/main");
        try (GitHost thief = GitHost.serve(folder).asking("robot", CANARY)) {
            host.redirectingTo("http://127.0.0.1:" + thief.port());

            assertThat(problem("main").code()).isEqualTo(GitCode.REDIRECTED);
            host.redirectingTo("http://localhost:" + thief.port());
            assertThat(problem("main").code()).isEqualTo(GitCode.REDIRECTED);
            host.redirectingTo("ftp://127.0.0.1");
            assertThat(problem("main").code()).isEqualTo(GitCode.REDIRECTED);

            assertThat(thief.authorizations()).isEmpty();
            assertThat(host.authorizations()).containsOnly(Optional.empty());
        }
    }

    @Test
    void more_bytes_than_allowed_are_not_received() throws IOException {
        repository.commit(TREE.with(TreePath.of("noise"), FileEntry.of(noise(200_000), false)), "refs/heads/main");

        assertThat(problem(new GitLimits(100_000, 1 << 20, 1 << 20, 1 << 20, 10, 30, 30))
                        .message())
                .contains("found more than 100000 bytes to receive");
        assertThat(problem(new GitLimits(1 << 20, 100_000, 1 << 20, 1 << 20, 10, 30, 30))
                        .code())
                .isEqualTo(GitCode.TOO_LARGE);
        Problem file = problem(new GitLimits(1 << 20, 1 << 20, 1 << 20, 100_000, 10, 30, 30));
        assertThat(file.location().file()).endsWith("acme.git@main:noise");
        assertThat(file.message()).isEqualTo("found a file of 200000 bytes, expected at most 100000");
        assertThat(problem(new GitLimits(1 << 20, 1 << 20, 100_000, 1 << 20, 10, 30, 30))
                        .message())
                .contains("100000 bytes in all");
        assertThat(problem(new GitLimits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 2, 30, 30))
                        .message())
                .contains("more than 2 files");
    }

    @Test
    void a_repository_in_a_folder_is_read_and_the_user_s_git_configuration_is_not() throws IOException {
        String commit = repository.commit(TREE, "refs/heads/main");
        GitUrl url = GitUrl.parse("file://" + folder.resolve("acme.git"), Location.of("test"));
        GitSource source = new GitSource(url, "main", Optional.empty(), Location.of("test"));

        assertThat(new GitFetch(access()).fetch(source)).isEqualTo(new FetchedTree(commit, TREE));
    }

    @Test
    void nothing_is_written_beside_the_repository() throws IOException {
        repository.commit(TREE.with(".gitattributes", "* filter=evil\n"), "refs/heads/main");
        Files.writeString(
                folder.resolve("acme.git/config"),
                "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[filter \"evil\"]\n\tsmudge = touch "
                        + folder.resolve("touched") + "\n");

        assertThat(fetch("main").tree().get(".gitattributes")).isPresent();
        assertThat(folder).isDirectoryContaining("glob:**/acme.git").isDirectoryNotContaining("glob:**/touched");
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        int state = 1;
        for (int i = 0; i < size; i++) {
            state = state * 1_103_515_245 + 12_345;
            bytes[i] = (byte) (state >> 16);
        }
        return bytes;
    }

    private FetchedTree fetch(String ref) {
        return new GitFetch(access()).fetch(source(ref));
    }

    private FetchedTree fetch(String ref, String path) {
        return new GitFetch(access()).fetch(source(ref).with(ref, Optional.of(TreePath.of(path)), Location.of("test")));
    }

    private Problem problem(String ref) {
        return problem(host.url("acme.git"), ref);
    }

    private Problem problem(String url, String ref) {
        return problem(new GitFetch(access()), source(url, ref));
    }

    private Problem problem(GitLimits limits) {
        return problem(new GitFetch(access(), limits), source("main"));
    }

    private static Problem problem(GitFetch fetch, GitSource source) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> fetch.fetch(source));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    private GitAccess access() {
        String host = "127.0.0.1:" + this.host.port();
        return GitAccess.of(Map.of("IDP_GIT_HOST", host, "IDP_GIT_USERNAME", "robot", "IDP_GIT_TOKEN", CANARY));
    }

    private GitSource source(String ref) {
        return source(host.url("acme.git"), ref);
    }

    private static GitSource source(String url, String ref) {
        Location asked = Location.of("platform.yaml");
        return new GitSource(GitUrl.parse(url, asked), ref, Optional.empty(), asked);
    }
}
