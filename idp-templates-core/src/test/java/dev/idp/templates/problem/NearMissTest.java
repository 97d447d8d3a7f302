package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    private static final List<String> WORDS =
            List.of("parameters", "apiVersion", "kind", "metadata", "name", "env", "environments", "to", "id");

    @ParameterizedTest
    @CsvSource({
        "paramters, parameters",
        "parametres, parameters",
        "Parameter, parameters",
        "apiversion, apiVersion",
        "apiVersoin, apiVersion",
        "meatdata, metadata",
        "nmae, name",
        "n\u0430me, name",
        "kin, kind",
        "knid, kind",
        "ot, to",
        "environment, environments"
    })
    void a_slip_of_one_or_two_letters_is_understood(String word, String meant) {
        assertThat(NearMiss.of(word, WORDS)).contains(meant);
        assertThat(NearMiss.hint(word, WORDS)).isEqualTo("did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"paramts", "image", "mane_x", "kx", "knd1", "xyz", "''"})
    void another_word_is_not(String word) {
        assertThat(NearMiss.of(word, WORDS)).isEmpty();
        assertThat(NearMiss.hint(word, WORDS))
                .isEqualTo("known here: apiVersion, env, environments, id, kind, metadata, name, parameters, to");
    }

    @Test
    void a_single_letter_is_no_slip_of_another() {
        assertThat(NearMiss.of("a", List.of("b", "ab"))).isEmpty();
        assertThat(NearMiss.of("a", List.of("A"))).contains("A");
    }

    @Test
    void the_nearest_wins_then_the_alphabet() {
        assertThat(NearMiss.of("staging", List.of("stagings1", "stagign", "staginh")))
                .contains("stagign");
        assertThat(NearMiss.of("house", List.of("mouse", "horse"))).contains("horse");
    }

    @Test
    void without_candidates_there_is_no_hint() {
        assertThat(NearMiss.hint("x", List.of())).isEmpty();
    }

    @Test
    void long_words_are_not_compared() {
        assertThat(NearMiss.of("x".repeat(101), List.of("x".repeat(101)))).isEmpty();
        assertThat(NearMiss.of("name", List.of("x".repeat(1_000_000), "names"))).contains("names");
    }
}
