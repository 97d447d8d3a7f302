package dev.idp.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page as people meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {
    private static final String MARKUP =
            "</script></td></table><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    private Browser browser;
    private String orders;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browser.start(folder);
        orders = Pages.orders();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void reset() {
        browser.scripts(true).width(1280).scheme("light");
    }

    @Test
    void it_loads_from_a_file_without_a_request_and_without_a_word_in_the_console() {
        browser.show(orders).unfold();
        assertThat(browser.requests())
                .singleElement()
                .asString()
                .startsWith("file:///")
                .endsWith("/report.html");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void its_own_policy_refuses_what_a_hole_in_the_escaping_would_let_in() {
        String hole = "<img src=http://127.0.0.1:9/x><script>document.title='taken'</script><p style='color:red'>x</p>";
        browser.show(orders.replace("</main>", hole + "</main>"));
        assertThat(browser.driver().getTitle()).isEqualTo("shop/orders – idp report");
        assertThat(browser.console())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.contains("Content Security Policy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280, 1920})
    void the_page_never_scrolls_sideways(int width) throws IOException {
        for (String page : List.of(orders, Pages.hostile(MARKUP.repeat(3)))) {
            browser.width(width).show(page).unfold();
            assertThat(browser.run(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void tab_reaches_everything_that_can_be_used_and_shows_where_it_is() {
        browser.show(orders);
        long usable = (Long) browser.run(script("usable.js"));
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < usable; i++) {
            browser.press(Keys.TAB);
            String here = String.valueOf(browser.run(script("here.js")));
            assertThat(here).as("outline of the element with the focus").endsWith(" solid");
            reached.add(here);
        }
        assertThat(usable).isGreaterThan(60);
        assertThat(reached).hasSize((int) usable);
    }

    @Test
    void the_first_tab_stop_skips_the_navigation() {
        browser.show(orders).press(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
    }

    @Test
    void a_resource_unfolds_and_folds_by_keyboard() {
        browser.show(orders);
        browser.run("document.querySelector('#origins summary').focus(); return 1");
        browser.press(Keys.ENTER);
        assertThat(browser.text("#origins details[open] table"))
                .contains("metadata.name", "metadata@1.0.0/manifests/metadata.ftl:6:7", "idp.yaml:4:9");
        browser.press(Keys.SPACE);
        assertThat(browser.count("#origins details[open]")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
    void every_text_has_enough_contrast(String scheme, int width) {
        browser.width(width).scheme(scheme).show(orders).unfold();
        assertThat(browser.run("return matchMedia('(prefers-color-scheme: " + scheme + ")').matches"))
                .isEqualTo(true);
        assertThat(browser.list(script("contrast.js"))).isEmpty();
    }

    @Test
    void markup_in_a_value_is_text() throws IOException {
        browser.show(Pages.hostile(MARKUP)).unfold();
        assertThat(browser.driver().getTitle()).isEqualTo("shop/orders – idp report");
        assertThat(browser.count("img")).isZero();
        assertThat(browser.count("script")).isEqualTo(1);
        for (String section : List.of("#policies", "#changes", "#origins")) {
            assertThat(browser.text(section)).as(section).contains(MARKUP);
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void without_scripts_everything_is_there_and_unfolds() {
        browser.scripts(false).show(orders);
        assertThat(browser.count("input")).isZero();
        assertThat(browser.count("main section")).isEqualTo(7);
        assertThat(browser.text("#links")).contains("As a list");
        browser.driver().findElement(By.cssSelector("#origins summary")).click();
        assertThat(browser.text("#origins details[open] table")).contains("metadata.name");
    }

    @Test
    void a_word_finds_the_fields_that_hold_it() {
        browser.show(orders);
        browser.driver().findElement(By.cssSelector("#origins input")).sendKeys("containerport");
        assertThat(browser.text("#origins output")).isEqualTo("2 fields");
        assertThat(browser.text("#origins details[open] table"))
                .contains("spec.template.spec.containers[0].ports[0].containerPort", "8081", "idp.yaml:12:11")
                .doesNotContain("metadata.name");
        browser.driver()
                .findElement(By.cssSelector("#origins input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        assertThat(browser.run("return [...document.querySelectorAll('#origins [hidden]')].length"))
                .isEqualTo(0L);
    }

    private static String script(String name) {
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
