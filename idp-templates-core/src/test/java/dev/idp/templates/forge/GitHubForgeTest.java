package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.forge.PullRequests.Result;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only GitHub does. */
class GitHubForgeTest {
    private final Stage stage;
    private final GitHubModel model;

    GitHubForgeTest() throws IOException {
        stage = Stage.of(ForgeKind.GITHUB);
        model = (GitHubModel) stage.model;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void a_branch_without_new_commits_has_no_pull_request() {
        model.differNothing();
        assertThat(new PullRequests(stage.forge).ensure(stage.draft("one"))).isEmpty();
        assertThat(model.all()).isEmpty();
    }

    @Test
    void auto_merge_names_the_commit_and_a_way_to_merge_that_the_repository_allows() {
        stage.ensure(stage.draft("one", List.of(), List.of(), true));
        Asked graph = stage.host.requests().get(stage.host.requests().size() - 1);
        assertThat(graph.line()).isEqualTo("POST /api/graphql");
        MapNode input = graph.sent().map("variables").orElseThrow().map("input").orElseThrow();
        assertThat(input.text("pullRequestId")).contains("PR_1");
        assertThat(input.text("expectedHeadOid")).contains("a".repeat(40));
        assertThat(input.text("mergeMethod")).contains("SQUASH");
    }

    @Test
    void a_repository_that_does_not_allow_auto_merge_is_a_note() {
        model.forbidAutoMerge();
        Result result = stage.ensure(stage.draft("one", List.of(), List.of(), true));
        assertThat(result.notMerged()).get().asString().contains("Auto merge is not allowed");
    }

    @Test
    void a_team_is_asked_by_its_name_without_the_organisation() {
        stage.ensure(stage.draft("one", List.of(), List.of("acme/checkout"), false));
        Asked asked = stage.host.requests().get(stage.host.requests().size() - 1);
        assertThat(asked.sent().list("team_reviewers").orElseThrow().texts()).containsExactly("checkout");
        assertThat(asked.sent().list("reviewers").orElseThrow().texts()).isEmpty();
    }

    @Test
    void who_has_reviewed_is_not_asked_again() {
        Model.Entry entry = model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        entry.title = "Publish orders";
        entry.reviewed = true;
        stage.ensure(stage.draft("one", List.of(), List.of("mona"), false));
        assertThat(stage.host.writes()).isEmpty();
    }
}
