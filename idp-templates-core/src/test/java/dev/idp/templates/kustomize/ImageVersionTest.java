package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageVersionTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    @Test
    void it_is_written_as_registries_take_it() {
        ImageVersion tag = new ImageVersion("localhost:5000/a", Optional.of("1"), Optional.empty());
        ImageVersion digest = new ImageVersion("a", Optional.empty(), Optional.of(DIGEST));
        ImageVersion both = new ImageVersion("a", Optional.of("1"), Optional.of(DIGEST));

        assertThat(tag.reference()).isEqualTo("localhost:5000/a:1");
        assertThat(tag.version()).isEqualTo("1");
        assertThat(digest.reference()).isEqualTo("a@" + DIGEST);
        assertThat(digest.version()).isEqualTo(DIGEST);
        assertThat(both.reference()).isEqualTo("a:1@" + DIGEST);
        assertThat(both.version()).isEqualTo("1@" + DIGEST);
    }

    @ParameterizedTest
    @CsvSource({"a|b,1", "a:1,1", "(a),1", "a,b c", "a,''", "A/b/,1", "a*,1"})
    void a_name_that_is_no_name_could_hit_any_image(String name, String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageVersion(name, Optional.of(tag), Optional.empty()));
    }

    @Test
    void it_has_a_tag_or_a_digest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageVersion("a", Optional.empty(), Optional.empty()));
    }
}
