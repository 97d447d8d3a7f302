package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é e\u0301 ß 漢字 ١", "😀👍🏽", "a\"b\\c", "a b\u00A0c"})
    void what_is_visible_stays(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x0000, \\u0000",
        "0x0007, \\u0007",
        "0x001B, \\u001B",
        "0x000A, \\u000A",
        "0x000D, \\u000D",
        "0x0009, \\u0009",
        "0x007F, \\u007F",
        "0x0085, \\u0085",
        "0x009B, \\u009B",
        "0x00AD, \\u00AD",
        "0x061C, \\u061C",
        "0x200B, \\u200B",
        "0x200F, \\u200F",
        "0x2028, \\u2028",
        "0x2029, \\u2029",
        "0x202E, \\u202E",
        "0x2066, \\u2066",
        "0xFEFF, \\uFEFF",
        "0xD83D, \\uD83D",
        "0xDE00, \\uDE00",
        "0xE000, \\uE000",
        "0xFFFE, \\uFFFE",
        "0xE0001, \\U000E0001",
        "0x10FFFF, \\U0010FFFF"
    })
    void what_a_terminal_acts_on_or_nobody_sees_is_escaped(String codePoint, String shown) {
        String text = "a" + Character.toString(Integer.decode(codePoint)) + "b";
        assertThat(Printable.of(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void long_text_is_cut_between_characters() {
        assertThat(Printable.of("x".repeat(120))).isEqualTo("x".repeat(120));
        assertThat(Printable.of("x".repeat(121))).isEqualTo("x".repeat(120) + "…");
        assertThat(Printable.of("😀".repeat(1_000))).isEqualTo("😀".repeat(120) + "…");
        assertThat(Printable.of("abc", 2)).isEqualTo("ab…");
        assertThat(Printable.of("abc", 3)).isEqualTo("abc");
    }

    @Property(tries = 150)
    void nothing_shown_moves_the_cursor(@ForAll String text) {
        assertThat(Printable.of(text).codePoints().mapToObj(Character::getType))
                .doesNotContain(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR);
    }
}
