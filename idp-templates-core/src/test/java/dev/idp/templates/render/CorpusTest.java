package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile and mistaken templates: each is refused, with its place and what to do. */
class CorpusTest {
    @ParameterizedTest
    @MethodSource
    void is_refused(Case template) {
        assertThat(template.problems()).isNotEmpty();
        assertThat(template.render().lines()).isEqualTo(template.problems());
    }

    static Stream<Case> is_refused() {
        return Case.in("corpus");
    }
}
