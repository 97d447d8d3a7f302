package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {
    @ParameterizedTest
    @MethodSource("words_and_numbers")
    void what_is_not_refused_has_one_type_to_all_readers(String text) {
        if (PlainScalar.ambiguity(text).isEmpty()) {
            Object ours = PlainData.of(PlainScalar.typed(text, Origin.ENGINE));
            assertThat(PlainData.yaml12("a: " + text)).hasToString("{a=" + ours + "}");
            assertThat(PlainData.yaml11("a: " + text)).hasToString("{a=" + ours + "}");
        }
    }

    static Stream<String> words_and_numbers() {
        return Stream.concat(NastyTexts.words().stream(), NastyTexts.numbers().stream())
                .filter(text -> text.matches("[A-Za-z0-9+._:~/,½١-]+") && !text.matches("[-]|.*:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Off", "~", "NULL", "True", "nan", "y", "N"})
    void a_word_that_may_be_more_than_text_is_refused(String text) {
        assertThat(PlainScalar.ambiguity(text))
                .contains("write \"" + text + "\" in quotes for text, or true, false or null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x1F", "0o7", "1_000", "1e3", "12:30", ".5", "5.", "+1", ".inf", "-.NaN", "0b1"})
    void a_number_that_may_be_another_is_refused(String text) {
        assertThat(PlainScalar.ambiguity(text))
                .contains("write \"" + text + "\" in quotes for text, or a plain decimal number");
    }

    @Test
    void a_number_has_at_most_40_digits() {
        String most = "1".repeat(40);
        assertThat(PlainScalar.ambiguity(most)).isEmpty();
        assertThat(PlainScalar.ambiguity("-" + most.replaceFirst("11", "1.1"))).isEmpty();
        assertThat(PlainScalar.ambiguity(most + "1"))
                .contains("write it in quotes for text; a number has at most 40 digits");
        assertThat(PlainScalar.typed(most, Origin.ENGINE))
                .isEqualTo(new NumberNode(new BigDecimal(most), Origin.ENGINE));
        assertThat(PlainScalar.typed(most + "1", Origin.ENGINE)).isInstanceOf(TextNode.class);
    }
}
