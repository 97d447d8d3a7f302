package dev.idp.templates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is text, wherever it stands. */
class HtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>bold</b> | &lt;b&gt;bold&lt;/b&gt;",
                "a & b &amp; c | a &amp; b &amp;amp; c",
                "\" onfocus=\"x | &quot; onfocus=&quot;x",
                "' onfocus='x | &#39; onfocus=&#39;x",
                "</script><script> | &lt;/script&gt;&lt;script&gt;",
                "<!-- | &lt;!--",
                "für 10 € | für 10 €",
                "日本語 | 日本語"
            })
    void a_value_is_shown_as_it_is_written(String value, String expected) {
        assertThat(new Html().element("p", value, "title", value).finish())
                .contains("<p title=\"" + expected + "\">" + expected + "</p>");
    }

    @Test
    void what_an_editor_hides_is_shown() {
        String hidden = "a\u0000\u0007\u202Eb\u200B\uFEFF\uD800\r";
        assertThat(new Html().text(hidden).finish()).contains("a\\u0000\\u0007\\u202Eb\\u200B\\uFEFF\\uD800\\u000D");
    }

    @Test
    void characters_beyond_the_basic_plane_stay_whole() {
        assertThat(new Html().text("a\uD83D\uDE00b").finish()).contains("a\uD83D\uDE00b");
    }

    @Test
    void lines_and_tabs_stay() {
        assertThat(new Html().text("a\n\tb").finish()).contains("a\n\tb");
    }

    @Test
    void an_element_that_stays_open_is_a_bug() {
        Html html = new Html().open("p");
        assertThatThrownBy(html::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p");
    }
}
