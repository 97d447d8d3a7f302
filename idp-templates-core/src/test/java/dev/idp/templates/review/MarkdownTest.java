package dev.idp.templates.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.render.TextTemplate;
import dev.idp.templates.yaml.MapNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is text, wherever it stands. */
class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "plain words, and 1.4.0 | plain words, and 1.4.0",
                "ask @team | ask `@team`",
                "see #12 | see `#12`",
                "https://x.example | `https://x.example`",
                "www.x.example | `www.x.example`",
                "<b>x</b> | `<b>x</b>`",
                "a_b *c* | `a_b` `*c*`",
                "a`b | ``a`b``",
                "1. | `1.`",
                "/merge | `/merge`"
            })
    void a_word_that_is_not_harmless_becomes_code(String value, String expected) {
        assertThat(write("${x}", value, 10_000)).isEqualTo(expected + "\n");
    }

    @Test
    void a_fence_is_longer_than_what_it_holds() {
        assertThat(write("```\n${x}\n```", "a\n```\n/merge", 10_000)).isEqualTo("````\na\n```\n /merge\n````\n");
    }

    @Test
    void html_takes_entities() {
        assertThat(write("<details><summary>${x}</summary>", "a <b>", 10_000))
                .isEqualTo("<details><summary>a <code>&#60;b&#62;</code></summary>\n");
    }

    @Test
    void a_long_text_is_cut_between_blocks() {
        String text = "first\n\n<details><summary>s</summary>\n\n```\n${x}\n```\n\n</details>\n";
        String cut = write(text, "long\n".repeat(500), 1_000);
        assertThat(cut)
                .hasSizeLessThanOrEqualTo(1_000)
                .startsWith("first\n")
                .contains("_Cut here:")
                .doesNotContain("```");
        assertThat(cut.split("<details>", -1)).hasSameSizeAs(cut.split("</details>", -1));
    }

    private static String write(String template, String value, int longest) {
        TextTemplate text = TextTemplate.compile("t.ftl", template.getBytes(StandardCharsets.UTF_8));
        return Markdown.of(text.render(MapNode.empty().with("x", value))).upTo(longest, "");
    }
}
