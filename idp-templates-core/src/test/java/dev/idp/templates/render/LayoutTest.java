package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** White space, macros, captures, includes: authors indent as they like, and what is printed stands where it is meant. */
class LayoutTest {
    @ParameterizedTest
    @MethodSource
    void prints(Case template) {
        Rendered rendered = template.render();

        assertThat(rendered.lines()).isEmpty();
        assertThat(rendered.yaml()).isEqualTo(template.manifests());
    }

    static Stream<Case> prints() {
        return Case.in("layout");
    }
}
