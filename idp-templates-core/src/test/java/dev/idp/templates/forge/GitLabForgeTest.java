package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.forge.PullRequests.Action;
import dev.idp.templates.platform.ForgeKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only GitLab does. */
class GitLabForgeTest {
    private final Stage stage;

    GitLabForgeTest() throws IOException {
        stage = Stage.of(ForgeKind.GITLAB);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void a_project_in_a_subgroup_is_one_encoded_step() {
        stage.ensure(stage.draft("one"));
        assertThat(stage.host.lines()).allMatch(line -> line.contains("/api/v4/projects/acme%2Fplatform%2Fgitops/"));
    }

    @Test
    void one_that_is_being_merged_just_now_is_open() {
        Model.Entry entry = stage.model.add(Stage.HEAD, "locked", "one\n" + Stage.MARKER, true);
        entry.title = "Publish orders";
        assertThat(stage.ensure(stage.draft("one")).action()).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void without_a_pipeline_it_is_not_asked_to_merge_because_it_would_at_once() {
        Model.Entry entry = stage.model.add(Stage.HEAD, "open", "one\n" + Stage.MARKER, true);
        entry.title = "Publish orders";
        entry.pipeline = false;
        assertThat(stage.ensure(stage.draft("one", List.of(), List.of(), true)).notMerged())
                .get()
                .asString()
                .contains("no pipeline yet");
        assertThat(stage.host.writes()).isEmpty();
    }

    @Test
    void a_group_is_no_reviewer_and_a_note_says_so() {
        assertThat(stage.ensure(stage.draft("one", List.of(), List.of("acme/checkout"), false))
                        .notes())
                .singleElement()
                .asString()
                .contains("acme/checkout is a group");
    }
}
