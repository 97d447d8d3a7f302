package dev.idp.templates.git;

import static dev.idp.templates.git.GitOps.DEV;
import static dev.idp.templates.git.GitOps.FILES;
import static dev.idp.templates.git.GitOps.change;
import static dev.idp.templates.git.GitOps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.git.BranchUpdate.Change;
import dev.idp.templates.git.BranchUpdate.Result;
import dev.idp.templates.git.BranchUpdate.State;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing folders onto a branch while others do, to a real Git over HTTP. */
class BranchUpdateTest {
    private static final String OURS = "idp/shop/orders/dev";
    private static final TreePath OTHER = TreePath.of("workloads/bank/users/dev");

    @TempDir
    private Path folder;

    private final List<Duration> sleeps = new ArrayList<>();
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
    void a_branch_for_a_pull_request_is_made_once_and_stays_where_it_still_fits() throws InterruptedException {
        Result first = update(OURS, "one");
        assertThat(first.state()).isEqualTo(State.PUSHED);
        assertThat(first.commit()).isEqualTo(ops.git().run("rev-parse", OURS));

        assertThat(update(OURS, "one")).isEqualTo(new Result(State.ON_BRANCH, first.commit(), first.base(), 1));
        direct(OTHER, "unrelated");
        assertThat(update(OURS, "one").state()).isEqualTo(State.ON_BRANCH);
        assertThat(ops.git().run("rev-parse", OURS)).isEqualTo(first.commit());
    }

    @Test
    void a_branch_is_made_anew_where_the_change_is_another_or_no_longer_fits() throws InterruptedException {
        update(OURS, "one");
        Result other = update(OURS, "two");
        assertThat(other.state()).isEqualTo(State.PUSHED);
        direct(DEV, "by somebody");

        Result fitting = update(OURS, "two");

        assertThat(fitting.state()).isEqualTo(State.PUSHED);
        assertThat(ops.git().run("rev-parse", OURS + "~1")).isEqualTo(ops.git().run("rev-parse", "main"));
        assertThat(ops.git().run("show", OURS + ":" + DEV + "/base/deployment.yaml"))
                .isEqualTo("two");
    }

    @Test
    void a_branch_that_changes_something_else_too_is_made_anew() throws InterruptedException {
        BranchUpdate both = new BranchUpdate(open(), "main", OURS, pace(3));
        both.run(tips -> new Change(Map.of(DEV, FILES, OTHER, FILES), text("Both")));
        direct(TreePath.of("workloads/post/mails/dev"), "unrelated");

        assertThat(both.run(tips -> new Change(Map.of(DEV, FILES), text("One"))).state())
                .isEqualTo(State.PUSHED);
        assertThat(ops.git().lines("diff", "--name-only", "main", OURS)).allMatch(file -> file.startsWith(DEV + "/"));
    }

    @Test
    void nothing_is_pushed_where_the_target_holds_it_already() throws InterruptedException {
        direct(DEV, "one");
        int requests = host.requests().size();

        Result result = update(OURS, "one");

        assertThat(result).isEqualTo(new Result(State.ON_TARGET, result.base(), result.base(), 1));
        assertThat(ops.git().lines("branch", "--list", "idp/*")).isEmpty();
        assertThat(host.requests().subList(requests, host.requests().size()))
                .noneMatch(request -> request.contains("receive-pack"));
    }

    @Test
    void what_was_pushed_in_between_is_kept_and_planned_for() throws InterruptedException {
        host.before("service=git-receive-pack", () -> {
            Git git = ops.git();
            git.run(
                    "update-ref",
                    "refs/heads/main",
                    git.run("commit-tree", "main^{tree}", "-p", "main", "-m", "quick"));
        });
        List<String> planned = new ArrayList<>();

        Result result = new BranchUpdate(open(), "main", "main", pace(3)).run(tips -> {
            planned.add(tips.base().text().message());
            assertThat(tips.branch().orElseThrow().commit())
                    .isEqualTo(tips.base().commit());
            return new Change(change("slow"), text("slow"));
        });

        assertThat(planned).containsExactly("Something\n", "quick\n");
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(ops.git().lines("log", "--format=%s", "main")).containsExactly("slow", "quick", "Something");
        assertThat(sleeps).hasSize(1);
    }

    @Test
    void an_answer_that_gets_lost_makes_no_second_commit() throws InterruptedException {
        host.losing("POST /ops.git/git-receive-pack");

        Result result =
                new BranchUpdate(open(), "main", "main", pace(3)).run(tips -> new Change(change("one"), text("one")));

        assertThat(result.state()).isEqualTo(State.PUSHED);
        assertThat(result.commit()).isEqualTo(ops.git().run("rev-parse", "main"));
        assertThat(ops.git().lines("log", "--format=%s", "main")).containsExactly("one", "Something");
    }

    @Test
    void two_at_once_lose_nothing() throws Exception {
        int rounds = 20;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = new ArrayList<>();
            for (TreePath own : List.of(DEV, OTHER)) {
                both.add(threads.submit(() -> publish(own, rounds)));
            }
            for (Future<Integer> each : both) {
                assertThat(each.get()).isGreaterThanOrEqualTo(rounds);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ops.git().lines("log", "--format=%s", "main"))
                .hasSize(2 * rounds + 1)
                .doesNotHaveDuplicates();
        assertThat(ops.git().run("show", "main:" + DEV + "/a")).isEqualTo("19");
        assertThat(ops.git().run("show", "main:" + OTHER + "/a")).isEqualTo("19");
        ops.git().run("fsck", "--full", "--strict");
    }

    private int publish(TreePath own, int rounds) throws InterruptedException {
        Pace pace =
                new Pace(30, Duration.ofMillis(20), new Random(own.hashCode()), time -> Thread.sleep(time.toMillis()));
        GitRepository repository = open();
        int attempts = 0;
        for (int i = 0; i < rounds; i++) {
            FileTree files = FileTree.EMPTY.with("a", i + "\n");
            CommitText text = text(own + " " + i);
            attempts += new BranchUpdate(repository, "main", "main", pace)
                    .run(tips -> new Change(Map.of(own, files), text))
                    .attempts();
        }
        return attempts;
    }

    @Test
    void a_refusal_is_not_tried_again() throws IOException {
        Path hook = folder.resolve("ops.git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho 'sign your commits' >&2\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

        Problem problem = problem(OURS);

        assertThat(problem.code()).isEqualTo(GitCode.PUSH_REFUSED);
        assertThat(problem.message())
                .isEqualTo(host.url("ops.git") + "@" + OURS
                        + " was not changed, the host says: pre-receive hook declined; sign your commits");
        assertThat(sleeps).isEmpty();
    }

    @Test
    void a_branch_that_keeps_moving_is_given_up_after_waits_that_grow() throws IOException {
        Path lock = folder.resolve("ops.git/refs/heads/idp/shop/orders/dev.lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);

        Problem problem = problem(OURS);

        assertThat(problem.code()).isEqualTo(GitCode.KEEPS_MOVING);
        assertThat(problem.message()).contains("could not be changed in 5 attempts: failed to update ref");
        assertThat(sleeps).hasSize(4);
        for (int i = 0; i < sleeps.size(); i++) {
            assertThat(sleeps.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(100L << i));
        }
    }

    private Problem problem(String branch) {
        IdpException refused = catchThrowableOfType(
                IdpException.class,
                () -> new BranchUpdate(open(), "main", branch, pace(5))
                        .run(tips -> new Change(change("one"), text("one"))));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    private Result update(String branch, String content) throws InterruptedException {
        return new BranchUpdate(open(), "main", branch, pace(3))
                .run(tips -> new Change(change(content), text(content)));
    }

    private void direct(TreePath path, String content) throws InterruptedException {
        FileTree files = FILES.with("base/deployment.yaml", content + "\n");
        new BranchUpdate(open(), "main", "main", pace(3)).run(tips -> new Change(Map.of(path, files), text(content)));
    }

    private Pace pace(int attempts) {
        return new Pace(attempts, Duration.ofMillis(100), new Random(1), sleeps::add);
    }

    private GitRepository open() {
        return GitOps.open(host.url("ops.git"));
    }
}
