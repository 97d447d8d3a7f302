package dev.idp.tests.gitea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.forge.Draft;
import dev.idp.templates.forge.Forge;
import dev.idp.templates.forge.Forges;
import dev.idp.templates.forge.PullRequests;
import dev.idp.templates.forge.PullRequests.Action;
import dev.idp.templates.forge.PullRequests.Result;
import dev.idp.templates.git.BranchUpdate;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One pull request for a branch, whatever people and other publishers do, on a real server. */
@Tag("gitea")
@ExtendWith(Conformance.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class PullRequestsOnGiteaTest {
    private static final String MARKER = "<!-- idp shop/orders/dev -->";

    private @Nullable GiteaServer started;

    private GiteaServer server() {
        return Objects.requireNonNull(started);
    }

    @BeforeAll
    void a_server_has_an_organisation(@TempDir Path folder) {
        started = GiteaServer.start(folder);
        server().organization("acme");
        GiteaUser ann = server().user("ann");
        server().team("acme", "shop", ann);
    }

    @AfterAll
    void the_server_is_stopped() {
        if (started != null) {
            started.close();
        }
    }

    private static Draft draft(String title) {
        String body = "What **it** does: \"quoted\", <b>, ü, 🚀\n\n- a\n- b\n\n" + MARKER + "\n";
        return new Draft(Publication.BRANCH, "main", title, body, MARKER, List.of(), List.of(), false);
    }

    private static Draft dressed(String title) {
        Draft draft = draft(title);
        return new Draft(
                draft.head(),
                draft.target(),
                title,
                draft.body(),
                MARKER,
                List.of("idp", "system/shop"),
                List.of("ann", "acme/shop", "nobody"),
                false);
    }

    private static Draft merging(String title) {
        Draft draft = draft(title);
        return new Draft(draft.head(), draft.target(), title, draft.body(), MARKER, List.of(), List.of(), true);
    }

    private Publication publication(String name) {
        GiteaRepository repository = server().repository("acme", name);
        return Publication.of(repository, server().admin());
    }

    private Forge forge(Publication publication) {
        return Forges.open(
                        ForgeKind.GITEA,
                        publication.repository().url(),
                        Location.of("test"),
                        server().admin().credentials())
                .orElseThrow();
    }

    private Conversation conversation(Publication publication) {
        return new Conversation(server(), forge(publication));
    }

    @Test
    void it_is_opened_once_and_kept_up_to_date() {
        Publication publication = publication("opened");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        publication.push(Publication.BRANCH, "one");

        Result opened = conversation.ensure(dressed("One")).orElseThrow();
        assertThat(opened.action()).isEqualTo(Action.OPENED);
        assertThat(opened.notes()).singleElement().asString().startsWith("the reviewer nobody was not asked");
        repository.label(1, "by-people");
        assertThat(conversation.ensure(dressed("One")).orElseThrow().action()).isEqualTo(Action.UNCHANGED);
        BranchUpdate.Result pushed = publication.push(Publication.BRANCH, "two");
        Result updated = conversation.ensure(dressed("Two")).orElseThrow();

        assertThat(updated.action()).isEqualTo(Action.UPDATED);
        assertThat(updated.pullRequest().commit()).isEqualTo(pushed.commit());
        assertThat(states(repository)).containsExactly("1 open");
        assertThat(repository.pullRequest(1)).isEqualTo(seen(1, "open", "Two"));
        conversation.write("opened");
    }

    private static SeenPullRequest seen(long number, String state, String title) {
        return new SeenPullRequest(
                number,
                state,
                Publication.BRANCH,
                title,
                draft(title).body(),
                List.of("by-people", "idp", "system/shop"),
                List.of("ann", "shop"));
    }

    @Test
    void after_a_merge_comes_a_new_one() {
        Publication publication = publication("merged");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        publication.push(Publication.BRANCH, "one");
        conversation.ensure(draft("One"));
        repository.merge(1);
        publication.push(Publication.BRANCH, "two");

        Result next = conversation.ensure(draft("Two")).orElseThrow();

        assertThat(next.action()).isEqualTo(Action.OPENED);
        assertThat(next.pullRequest().number()).isEqualTo(2);
        assertThat(conversation.ensure(draft("Two")).orElseThrow().action()).isEqualTo(Action.UNCHANGED);
        assertThat(states(repository)).containsExactly("2 open", "1 merged");
        repository.merge(2);
        assertThat(repository.file("main", publication.file())).contains("two\n");
        conversation.write("merged");
    }

    @Test
    void one_that_people_closed_is_opened_again() {
        Publication publication = publication("closed");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        publication.push(Publication.BRANCH, "one");
        conversation.ensure(draft("One"));
        repository.close(1);
        BranchUpdate.Result pushed = publication.push(Publication.BRANCH, "two");

        Result again = conversation.ensure(draft("Two")).orElseThrow();

        assertThat(again.action()).isEqualTo(Action.REOPENED);
        assertThat(again.pullRequest().commit()).isEqualTo(pushed.commit());
        assertThat(states(repository)).containsExactly("1 open");
        repository.merge(1);
        assertThat(repository.file("main", publication.file())).contains("two\n");
        conversation.write("closed");
    }

    @Test
    void one_that_was_closed_with_its_branch_is_opened_again() {
        Publication publication = publication("deleted");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        publication.push(Publication.BRANCH, "one");
        conversation.ensure(draft("One"));
        repository.deleteBranch(Publication.BRANCH);
        repository.await(1, "closed");
        publication.push(Publication.BRANCH, "two");

        Result again = conversation.ensure(draft("Two")).orElseThrow();

        assertThat(again.pullRequest().number()).isEqualTo(1);
        assertThat(states(repository)).containsExactly("1 open");
        repository.merge(1);
        assertThat(repository.file("main", publication.file())).contains("two\n");
        conversation.write("deleted");
    }

    @Test
    void it_is_closed_with_a_word_where_nothing_differs_any_more() {
        Publication publication = publication("nothing");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        assertThat(conversation.close(draft("One"), "Nothing differs.")).isEmpty();
        publication.push(Publication.BRANCH, "one");
        conversation.ensure(draft("One"));

        assertThat(conversation.close(draft("One"), "Nothing differs.")).isPresent();
        assertThat(conversation.close(draft("One"), "Nothing differs.")).isEmpty();

        assertThat(states(repository)).containsExactly("1 closed");
        assertThat(repository.comments(1)).containsExactly("Nothing differs.");
        conversation.write("nothing");
    }

    @Test
    void one_that_people_opened_by_hand_is_left_alone() {
        Publication publication = publication("by-hand");
        publication.push(Publication.BRANCH, "one");
        publication.repository().open(server().admin(), Publication.BRANCH, "Mine");

        IdpException thrown = catchThrowableOfType(
                IdpException.class, () -> new PullRequests(forge(publication)).ensure(draft("One")));

        assertThat(thrown.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("number 1"));
        assertThat(publication.repository().pullRequest(1).title()).isEqualTo("Mine");
    }

    @Test
    void of_publishers_at_once_all_find_the_same_one() throws Exception {
        Publication publication = publication("at-once");
        int publishers = 6;
        for (int round = 1; round <= 5; round++) {
            publication.push(Publication.BRANCH, "round " + round);
            Draft draft = draft("Round " + round);
            atOnce(publishers, () -> new PullRequests(forge(publication)).ensure(draft));

            List<SeenPullRequest> open = publication.repository().pullRequests().stream()
                    .filter(SeenPullRequest::isOpen)
                    .toList();
            assertThat(open)
                    .singleElement()
                    .satisfies(one -> assertThat(one.title()).isEqualTo(draft.title()));
            publication.repository().merge(open.get(0).number());
        }
    }

    private interface Run {
        Object run() throws Exception;
    }

    private static void atOnce(int count, Run run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return run.run();
                }));
            }
            for (Future<Object> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void it_is_merged_by_the_server_once_its_check_passes() {
        Publication publication = publication("checked");
        GiteaRepository repository = publication.repository();
        Conversation conversation = conversation(publication);
        repository.protect("main", "gitops check");
        BranchUpdate.Result pushed = publication.push(Publication.BRANCH, "one");

        Result result = conversation.ensure(merging("One")).orElseThrow();
        assertThat(result.notMerged()).isEmpty();
        assertThat(conversation.ensure(merging("One")).orElseThrow().notMerged())
                .isEmpty();
        assertThat(states(repository)).containsExactly("1 open");
        repository.pass(pushed.commit(), "gitops check");
        repository.await(1, "merged");

        assertThat(states(repository)).containsExactly("1 merged");
        assertThat(repository.file("main", publication.file())).contains("one\n");
        conversation.write("checked");
    }

    @Test
    void it_is_not_merged_where_it_conflicts() {
        Publication publication = publication("conflict");
        GiteaRepository repository = publication.repository();
        publication.push(Publication.BRANCH, "one");
        repository.commit(server().admin(), "main", publication.file(), "by somebody\n");

        Result result =
                new PullRequests(forge(publication)).ensure(merging("One")).orElseThrow();

        assertThat(result.notMerged()).contains("it has conflicts, or the forge is still looking for some");
        assertThat(states(repository)).containsExactly("1 open");
    }

    @Test
    void a_token_without_the_right_scope_is_a_problem() {
        Publication publication = publication("private");
        publication.push(Publication.BRANCH, "one");
        GiteaUser stranger = server().user("eve");
        Forge forge = Forges.open(
                        ForgeKind.GITEA, publication.repository().url(), Location.of("test"), stranger.credentials())
                .orElseThrow();

        IdpException thrown =
                catchThrowableOfType(IdpException.class, () -> new PullRequests(forge).ensure(draft("One")));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().toString()).isEqualTo("NOT_FOUND");
            assertThat(problem.toString()).doesNotContain(stranger.token());
        });
    }

    @Test
    void it_is_found_behind_pages_of_others() {
        Publication publication = publication("many");
        GiteaRepository repository = publication.repository();
        publication.push(Publication.BRANCH, "one");
        new PullRequests(forge(publication)).ensure(draft("One"));
        repository.merge(1);
        publication.push(Publication.BRANCH, "two");
        new PullRequests(forge(publication)).ensure(draft("Two"));
        publication.in("workloads/other/a/dev").push("others", "other");
        for (int i = 0; i < 50; i++) {
            repository.branch("other/" + i, "others");
            repository.open(server().admin(), "other/" + i, "Other " + i);
        }

        server().recorder().take();
        Result result =
                new PullRequests(forge(publication)).ensure(draft("Two")).orElseThrow();

        assertThat(result.action()).isEqualTo(Action.UNCHANGED);
        assertThat(result.pullRequest().number()).isEqualTo(2);
        assertThat(server().recorder().take()).hasSize(3);
    }

    private static List<String> states(GiteaRepository repository) {
        return repository.pullRequests().stream()
                .map(each -> each.number() + " " + each.state())
                .toList();
    }
}
