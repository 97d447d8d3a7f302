package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.forge.PullRequests.Action;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One open pull request for a branch, whatever was there before: the same on GitHub and GitLab. */
@ParameterizedClass
@EnumSource(names = {"GITHUB", "GITLAB"})
class PullRequestsTest {
    private final Stage stage;

    PullRequestsTest(ForgeKind kind) throws IOException {
        stage = Stage.of(kind);
    }

    @AfterEach
    void every_request_was_one_that_the_api_knows_and_the_token_is_in_one_header_only() {
        stage.close();
        assertThat(stage.host.violations().stream().filter(each -> !each.contains("/graphql")))
                .isEmpty();
        for (Asked asked : stage.host.requests()) {
            assertThat(asked.authorization()).contains("Bearer " + stage.canary.secret());
            stage.canary.isNotIn(asked.line() + asked.query() + asked.body());
        }
    }

    @Test
    void nothing_there_opens_one() {
        PullRequests.Result result = stage.ensure(stage.draft("one"));
        assertThat(result.action()).isEqualTo(Action.OPENED);
        assertThat(result.pullRequest().url()).startsWith(stage.host.origin() + "/acme/");
        assertThat(stage.open()).singleElement().satisfies(entry -> {
            assertThat(entry.title).isEqualTo("Publish orders");
            assertThat(entry.body).startsWith("one");
        });
    }

    @Test
    void an_open_one_with_the_same_words_costs_one_read() {
        stage.ensure(stage.draft("one"));
        int before = stage.host.requests().size();
        assertThat(stage.ensure(stage.draft("one")).action()).isEqualTo(Action.UNCHANGED);
        assertThat(stage.host.requests()).hasSize(before + 1);
    }

    @Test
    void an_open_one_gets_the_new_words() {
        stage.ensure(stage.draft("one"));
        assertThat(stage.ensure(stage.draft("two")).action()).isEqualTo(Action.UPDATED);
        assertThat(stage.open())
                .singleElement()
                .satisfies(entry -> assertThat(entry.body).startsWith("two"));
    }

    @Test
    void line_ends_that_the_forge_changed_are_no_change() {
        Model.Entry entry = stage.model.add(Stage.HEAD, "open", "one\r\n" + Stage.MARKER + "\r\n", true);
        entry.title = "Publish orders ";
        assertThat(stage.ensure(stage.draft("one")).action()).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void ours_on_page_three_is_found() {
        stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true).title = "Publish orders";
        for (int i = 0; i < 45; i++) {
            stage.model.add(Stage.HEAD, "closed", "an old one", true);
        }
        assertThat(stage.ensure(stage.draft("one")).action()).isEqualTo(Action.UNCHANGED);
        assertThat(stage.host.requests()).hasSize(3);
    }

    @Test
    void one_from_a_fork_with_our_marker_is_not_taken_for_ours() {
        stage.model.add(Stage.HEAD, "open", "evil\n" + Stage.MARKER, false);
        PullRequests.Result result = stage.ensure(stage.draft("one"));
        assertThat(result.action()).isEqualTo(Action.OPENED);
        assertThat(result.pullRequest().number()).isEqualTo(2);
    }

    @Test
    void one_that_exists_already_is_brought_up_to_date_and_never_doubled() {
        stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        stage.host.next("GET", Answer.json(200, "[]"));
        PullRequests.Result result = stage.ensure(stage.draft("two"));
        assertThat(result.action()).isEqualTo(Action.UPDATED);
        assertThat(result.pullRequest().number()).isEqualTo(1);
        assertThat(stage.open()).hasSize(1);
    }

    @Test
    void one_of_a_person_on_our_branch_is_left_alone() {
        stage.model.add(Stage.HEAD, "open", "by hand", true);
        IdpException failure = catchThrowableOfType(IdpException.class, () -> stage.ensure(stage.draft("two")));
        assertThat(failure).hasMessageContaining("number 1").hasMessageContaining("[IDP3409]");
        assertThat(stage.model.all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.body).isEqualTo("by hand"));
    }

    @Test
    void after_a_merged_one_comes_a_new_one() {
        stage.model.add(Stage.HEAD, "merged", "one\n" + Stage.MARKER, true);
        PullRequests.Result result = stage.ensure(stage.draft("two"));
        assertThat(result.action()).isEqualTo(Action.OPENED);
        assertThat(result.pullRequest().number()).isEqualTo(2);
    }

    @Test
    void a_closed_one_is_opened_again() {
        stage.model.add(Stage.HEAD, "closed", "one\n" + Stage.MARKER, true);
        assertThat(stage.ensure(stage.draft("two")).action()).isEqualTo(Action.REOPENED);
        assertThat(stage.open())
                .singleElement()
                .satisfies(entry -> assertThat(entry.body).startsWith("two"));
    }

    @Test
    void a_closed_one_whose_branch_was_made_anew_is_followed_by_a_new_one() {
        stage.model.add(Stage.HEAD, "closed", "one\n" + Stage.MARKER, true).recreated = true;
        PullRequests.Result result = stage.ensure(stage.draft("two"));
        assertThat(result.action()).isEqualTo(Action.OPENED);
        assertThat(result.pullRequest().number()).isEqualTo(2);
    }

    @Test
    void an_answer_that_gets_lost_after_opening_is_healed_by_the_next_run() {
        stage.host.losing("POST");
        IdpException failure = catchThrowableOfType(IdpException.class, () -> stage.ensure(stage.draft("one")));
        assertThat(failure).hasMessageContaining("[IDP3406]");
        assertThat(failure.problems().get(0).hint()).contains("nobody knows whether this was done");
        stage.canary.isNotIn(failure);
        assertThat(stage.ensure(stage.draft("one")).action()).isEqualTo(Action.UNCHANGED);
        assertThat(stage.model.all()).hasSize(1);
    }

    @Test
    void of_two_open_ones_the_oldest_stays() {
        stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        Model.Entry second = stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        assertThat(stage.ensure(stage.draft("one")).pullRequest().number()).isEqualTo(1);
        assertThat(stage.open()).extracting(entry -> entry.number).containsExactly(1L);
        assertThat(second.comments).containsExactly("Number 1 is the pull request of this branch, and stays.");
    }

    @Test
    void labels_and_reviewers_come_with_it_and_are_not_asked_for_twice() {
        Draft draft = stage.draft("one", List.of("idp"), List.of("mona"), false);
        assertThat(stage.ensure(draft).notes()).isEmpty();
        assertThat(stage.open()).singleElement().satisfies(entry -> {
            assertThat(entry.labels).containsExactly("idp");
            assertThat(entry.reviewers).containsExactly("mona");
        });
        int before = stage.host.writes().size();
        stage.ensure(draft);
        assertThat(stage.host.writes()).hasSize(before);
    }

    @Test
    void a_run_that_died_before_the_labels_is_healed_and_what_people_added_stays() {
        Model.Entry entry = stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        entry.title = "Publish orders";
        entry.labels.add("urgent");
        stage.ensure(stage.draft("one", List.of("idp"), List.of(), false));
        assertThat(entry.labels).containsExactly("urgent", "idp");
    }

    @Test
    void a_reviewer_that_the_forge_does_not_know_is_a_note() {
        PullRequests.Result result = stage.ensure(stage.draft("one", List.of(), List.of("mona", "nobody"), false));
        assertThat(result.notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("nobody"));
        assertThat(stage.open())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reviewers).contains("mona"));
    }

    @Test
    void it_is_merged_by_the_forge_where_that_is_asked_for_and_asked_once() {
        Draft draft = stage.draft("one", List.of(), List.of(), true);
        assertThat(stage.ensure(draft).notMerged()).isEmpty();
        assertThat(stage.open())
                .singleElement()
                .satisfies(entry -> assertThat(entry.merging).isTrue());
        int before = stage.host.writes().size();
        stage.ensure(draft);
        assertThat(stage.host.writes()).hasSize(before);
    }

    @Test
    void it_is_closed_with_a_comment_when_nothing_differs() {
        stage.ensure(stage.draft("one"));
        assertThat(new PullRequests(stage.forge).close(Stage.HEAD, "main", Stage.MARKER, "Nothing differs."))
                .isPresent();
        assertThat(stage.open()).isEmpty();
        assertThat(stage.model.all().get(0).comments).containsExactly("Nothing differs.");
        assertThat(new PullRequests(stage.forge).close(Stage.HEAD, "main", Stage.MARKER, "Nothing differs."))
                .isEmpty();
    }

    @Test
    void a_body_that_is_too_long_is_cut_with_a_note_and_keeps_the_marker() {
        stage.ensure(stage.draft("x".repeat(200_000)));
        assertThat(stage.open()).singleElement().satisfies(entry -> {
            assertThat(entry.body).hasSizeLessThanOrEqualTo(stage.forge.longestBody());
            assertThat(entry.body).contains("cut here").contains(Stage.MARKER);
        });
    }

    @Test
    void a_url_of_another_host_or_protocol_is_not_shown() {
        for (String url : List.of(
                "javascript:alert(1)",
                "https://evil.example/acme/gitops/pull/1",
                stage.host.origin() + "@evil.example/",
                stage.host.origin() + "/x\u001b[2J",
                "")) {
            stage.model.all().clear();
            Model.Entry entry = stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
            entry.url = url;
            assertThat(stage.ensure(stage.draft("one")).pullRequest().url())
                    .matches(stage.host.origin() + "/acme/(gitops/pull|platform/gitops/-/merge_requests)/1");
        }
    }

    @Test
    void a_404_names_the_repository_and_the_rights_that_are_needed() {
        stage.host.next("GET", Answer.message(404, "Not Found"));
        IdpException failure = catchThrowableOfType(IdpException.class, () -> stage.ensure(stage.draft("one")));
        assertThat(failure)
                .hasMessageContaining(stage.host.host() + " acme/")
                .hasMessageContaining("is not there, or the token may not see it: Not Found")
                .hasMessageContaining("[IDP3402]");
        assertThat(failure.problems().get(0).hint()).contains("token needs");
    }
}
