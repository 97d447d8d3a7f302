package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static Draft draft(String title, String body) {
        return new Draft("idp/a", "main", title, body, "<!-- m -->", List.of("idp"), List.of(), false);
    }

    @Property(tries = 200)
    void a_body_is_cut_between_characters_and_never_longer_than_the_forge_takes(
            @ForAll @IntRange(min = 0, max = 300) int before, @ForAll @IntRange(min = 100, max = 200) int longest) {
        String body = "x".repeat(before) + "\uD83D\uDE00".repeat(200);
        String cut = draft("t", body).within(longest).body();
        assertThat(cut).hasSizeLessThanOrEqualTo(longest).endsWith("<!-- m -->\n");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    }

    @Test
    void what_the_forge_takes_stays_as_it_is() {
        Draft draft = draft("t".repeat(250), "b".repeat(500));
        assertThat(draft.within(500)).isEqualTo(draft);
    }

    @Test
    void a_long_title_ends_with_dots() {
        assertThat(draft("t".repeat(251), "b").within(500).title()).isEqualTo("t".repeat(249) + "…");
    }

    @Test
    void labels_in_another_case_are_there_already() {
        assertThat(draft("t", "b").missing(List.of("IDP"))).isEmpty();
    }
}
