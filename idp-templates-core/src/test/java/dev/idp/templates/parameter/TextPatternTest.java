package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b | abc", // not anchored
                "^[a-z]+$ | orders",
                "^\\d{3}$ | 123",
                "^\\s$ | `\u00A0`", // ECMA's white space
                "^[\\s]$ | `\uFEFF`",
                "^[^\\s]$ | x",
                "^\\S$ | x",
                "^[\\S]$ | x",
                "^[^a\\S]$ | ` `",
                "^\\u0041\\x42\\u{43}$ | ABC",
                "^\\u{1F600}$ | \uD83D\uDE00",
                "^.$ | \uD83D\uDE00", // one character, not two units
                "^.$ | \u0085", // a line end for Java only
                "^\\cJ$ | `\n`",
                "^\\v$ | `\u000B`", // a class of characters for Java
                "^[[]$ | [", // unions and intersections are Java's
                "^[a&&b]+$ | a&b",
                "^[a-z&&[^b]]$ | b]",
                "^[\\b]$ | `\b`",
                "^\\-\\/\\@$ | -/@",
                "^{,3}$ | {,3}",
                "^a{2}}$ | aa}",
                "^[^]$ | `\n`",
                "a\\b | a b",
                "a\\b | a\u00E9", // no word character there
                "a\\B | ab",
                "^(?<word>a)(?:b)(?=c)(?!d)c(?<=c)(?<!d)$ | abc",
                "^a+?$ | aa",
                "^\\p{L}\\p{Lu}\\p{Letter}\\p{Script=Greek}\\P{N}$ | aBc\u03B1-",
                "^[\\p{Nd}-]$ | -",
            })
    void matches_as_ecma_262_says(String expression, String text) {
        assertThat(TextPattern.of(expression).match(text)).isEqualTo(TextPattern.Verdict.FITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "^[a-z]+$ | `orders\n`", // Java's $ stands before a last line break
                "^.$ | `\u2028`",
                "^a$ | `b\na`", // ^ is the begin of the text
                "[] | a",
                "^\\d$ | \u0663", // Arabic three
                "^\\w$ | \u00E9",
                "^[^\\S]$ | x",
                "^\\S$ | \u00A0",
            })
    void refuses_as_ecma_262_says(String expression, String text) {
        assertThat(TextPattern.of(expression).match(text)).isEqualTo(TextPattern.Verdict.FITS_NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "(?<x>a)\\k<x>",
                "a++",
                "a?+",
                "a{2}+",
                "a**",
                "(?>a)",
                "(?i)a",
                "(?i:a)",
                "(?#a)",
                "\\Aa",
                "a\\Z",
                "a\\z",
                "\\Qa\\E",
                "\\h",
                "\\R",
                "\\X",
                "\\G",
                "\\e",
                "\\u12",
                "\\x1",
                "\\u{110000}",
                "\\c1",
                "\\p",
                "\\p{Foo}",
                "[a",
                "(a",
                "a)",
                "[b-a]",
                "[\\B]",
                "\\",
                "\\01",
            })
    void refuses_what_is_no_safe_expression(String expression) {
        assertThatExceptionOfType(PatternSyntaxException.class).isThrownBy(() -> TextPattern.of(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(.*a){20}$",
                "^(x+x+)+y",
                "(.*)(.*)(.*)(.*)=",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "^(a|aa)+$",
                "(a*)*b",
                "^(?=(.*a){20}b)",
            })
    @Timeout(5)
    void gives_up_on_what_would_hang(String expression) {
        String text = "x".repeat(30_000) + "a".repeat(30_000) + "!";
        assertThat(TextPattern.of(expression).match(text)).isNotEqualTo(TextPattern.Verdict.FITS);
    }

    @Test
    void says_that_it_gave_up() {
        assertThat(TextPattern.of("^(.*a){20}$").match("a".repeat(1000) + "!"))
                .isEqualTo(TextPattern.Verdict.TOO_COSTLY);
        assertThat(TextPattern.of("^(a|b)*$").match("a".repeat(60_000))).isEqualTo(TextPattern.Verdict.TOO_COSTLY);
    }

    @Test
    void has_steps_enough_for_ordinary_patterns() {
        String label = "[a-z]([-a-z0-9]*[a-z0-9])?";
        String host = "orders.".repeat(200) + "x";
        assertThat(TextPattern.of("^" + label + "(?:\\." + label + ")*$").match(host))
                .isEqualTo(TextPattern.Verdict.FITS);
        assertThat(TextPattern.of("^[^\\x00-\\x1F]*$").match("x".repeat(64_000)))
                .isEqualTo(TextPattern.Verdict.FITS);
        assertThat(TextPattern.of("x$").match("y".repeat(64_000) + "x")).isEqualTo(TextPattern.Verdict.FITS);
    }
}
