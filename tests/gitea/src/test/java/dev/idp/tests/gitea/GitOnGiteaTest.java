package dev.idp.tests.gitea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.git.BranchUpdate.Result;
import dev.idp.templates.git.BranchUpdate.State;
import dev.idp.templates.git.Commit;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.PushResult;
import dev.idp.templates.git.Tip;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.TreePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reading and pushing single folders of a repository on a real server, over HTTP with a token. */
@Tag("gitea")
@ExtendWith(Conformance.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GitOnGiteaTest {
    private static final int LARGE = 300_000;

    private @Nullable GiteaServer started;

    private GiteaServer server() {
        return Objects.requireNonNull(started);
    }

    @BeforeAll
    void a_server_has_an_organisation(@TempDir Path folder) {
        started = GiteaServer.start(folder);
        server().organization("acme");
    }

    @AfterAll
    void the_server_is_stopped() {
        if (started != null) {
            started.close();
        }
    }

    private Publication publication(String name) {
        return publication(server(), name);
    }

    private static Publication publication(GiteaServer server, String name) {
        return Publication.of(server.repository("acme", name), server.admin());
    }

    @Test
    void a_branch_is_made_kept_and_replaced() {
        Publication publication = publication("branch");
        GiteaRepository repository = publication.repository();

        Result first = publication.push(Publication.BRANCH, "one");
        assertThat(first.state()).isEqualTo(State.PUSHED);
        assertThat(repository.branches()).containsEntry(Publication.BRANCH, first.commit());
        assertThat(publication.push(Publication.BRANCH, "one").state()).isEqualTo(State.ON_BRANCH);
        Result second = publication.push(Publication.BRANCH, "two");

        assertThat(repository.branches()).containsEntry(Publication.BRANCH, second.commit());
        assertThat(repository.file(Publication.BRANCH, publication.file())).contains("two\n");
        assertThat(repository.files(Publication.BRANCH)).containsOnlyKeys("README.md", publication.file());
        assertThat(publication.git().branches("idp/")).containsOnlyKeys(Publication.BRANCH);
    }

    @Test
    void a_push_that_expects_another_commit_changes_nothing() {
        Publication publication = publication("lease");
        GitRepository git = publication.git();
        Result first = publication.push(Publication.BRANCH, "one");
        Tip base = git.tip("main");
        Commit other = git.commit(base, publication.change("two").folders(), Publication.text("two"))
                .orElseThrow();

        PushResult late = git.push(other, Publication.BRANCH, Optional.empty());

        assertThat(late).isInstanceOf(PushResult.Moved.class);
        assertThat(publication.repository().branches()).containsEntry(Publication.BRANCH, first.commit());
        assertThat(git.push(other, Publication.BRANCH, Optional.of(first.commit())))
                .isInstanceOf(PushResult.Pushed.class);
        assertThat(git.delete(Publication.BRANCH, first.commit())).isInstanceOf(PushResult.Moved.class);
        assertThat(git.delete(Publication.BRANCH, other.id())).isInstanceOf(PushResult.Pushed.class);
        assertThat(publication.repository().branches()).containsOnlyKeys("main");
    }

    @Test
    void a_commit_of_somebody_else_on_the_branch_is_seen() {
        Publication publication = publication("foreign");
        GiteaRepository repository = publication.repository();
        publication.push(Publication.BRANCH, "one");
        repository.commit(server().admin(), Publication.BRANCH, publication.file(), "by somebody\n");

        Tip tip = publication.git().tip(Publication.BRANCH);

        assertThat(tip.text().message()).startsWith("Write ");
        assertThat(publication.push(Publication.BRANCH, "one").state()).isEqualTo(State.PUSHED);
        assertThat(repository.file(Publication.BRANCH, publication.file())).contains("one\n");
    }

    @Test
    void a_protected_branch_refuses_with_the_server_s_words() {
        Publication publication = publication("protected");
        GiteaRepository repository = publication.repository();
        repository.protect("main");
        String before = repository.branches().get("main");

        IdpException thrown = catchThrowableOfType(IdpException.class, () -> publication.push("main", "one"));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().toString()).isEqualTo("PUSH_REFUSED");
            assertThat(problem.message()).contains("the host says: ").containsIgnoringCase("protected");
        });
        assertThat(repository.branches()).containsEntry("main", before);
    }

    @Test
    void publishers_at_once_lose_nothing() throws Exception {
        Publication publication = publication("direct");
        int publishers = 4;
        int rounds = 3;
        ExecutorService threads = Executors.newFixedThreadPool(publishers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < publishers; i++) {
                Publication own = publication.in("workloads/shop/w" + i + "/dev");
                all.add(threads.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        own.push("main", own.folder() + " " + round);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (int i = 0; i < publishers; i++) {
            String folder = "workloads/shop/w" + i + "/dev";
            assertThat(publication.repository().file("main", folder + "/deployment.yaml"))
                    .contains(folder + " " + (rounds - 1) + "\n");
        }
        GitRepository git = publication.git();
        assertThat(git.log(git.tip("main"), TreePath.of("workloads"), 100, 100)).hasSize(publishers * rounds);
    }

    @Test
    void only_what_is_needed_is_received() {
        assertThat(received(server(), "filtered")).isBetween(100, 20_000);
    }

    @Test
    void a_server_without_filters_sends_more_and_works(@TempDir Path other) {
        try (GiteaServer without = GiteaServer.startWithoutFilters(other)) {
            without.organization("acme");
            assertThat(received(without, "whole")).isGreaterThan(LARGE / 2);
        }
    }

    /** Bytes of Git that are received to publish beside a large file. */
    private static int received(GiteaServer server, String name) {
        Publication publication = publication(server, name);
        GiteaRepository repository = publication.repository();
        repository.commit(server.admin(), "main", "other/large.txt", noise());
        repository.commit(server.admin(), "main", publication.file(), "zero\n");
        server.recorder().take();

        publication.push(Publication.BRANCH, "one");

        int bytes = server.recorder().take().stream().mapToInt(Exchange::bytes).sum();
        assertThat(repository.file(Publication.BRANCH, publication.file())).contains("one\n");
        assertThat(repository.files(Publication.BRANCH)).hasSize(3);
        return bytes;
    }

    private static String noise() {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(LARGE, 'A', 'Z').forEach(each -> text.append((char) each));
        return text.toString();
    }

    @Test
    void a_token_that_the_server_does_not_know_is_a_problem() {
        GiteaRepository repository = publication("token").repository();
        GiteaUser nobody = new GiteaUser("nobody", server().admin().host(), "0".repeat(40));

        IdpException thrown = catchThrowableOfType(
                IdpException.class, () -> Publication.of(repository, nobody).push("main", "one"));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().toString()).isEqualTo("NOT_AUTHORIZED");
            assertThat(problem.toString()).doesNotContain(nobody.token());
        });
    }
}
