package dev.idp.templates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The page as a parser sees it. */
class ReportTest {
    private static final Set<String> NAMED_BY_US = Set.of("id", "class", "href", "for", "aria-labelledby", "style");

    @Property(tries = 300)
    void a_value_never_becomes_markup(@ForAll("hostile") String text) {
        String harmless = text.codePoints().mapToObj(point -> "x").collect(Collectors.joining());
        assertThat(structure(parse(new SamplePlan(text).report())))
                .isEqualTo(structure(parse(new SamplePlan(harmless).report())));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>alert(1)</script>",
                "</script>",
                "</style>",
                "</title>",
                "</pre></details></table>",
                "<!--",
                "-->",
                "]]>",
                "<svg onload=x>",
                "<img src=x onerror=x>",
                "\" autofocus onfocus=\"x",
                "' onmouseover='x",
                "javascript:alert(1)",
                "&lt;b&gt;",
                "&#0;",
                "<plaintext>",
                "<base href=//x>",
                "<meta http-equiv=refresh content=0>",
                "\u202Eabc",
                "\u2066",
                "\u200B",
                "=",
                "`",
                "é",
                "\uD83D\uDE00");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMinLength(1).ofMaxLength(12))
                .filter(piece -> piece.chars().noneMatch(Character::isISOControl))
                .filter(piece -> !hasLoneSurrogate(piece))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join("", list));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Test
    void the_text_of_the_page_holds_every_value() {
        String text = "<b>\"fish\" & 'chips'</b>";
        Document page = parse(new SamplePlan(text).report());
        assertThat(page.select("b:contains(fish)").stream()
                        .filter(bold -> bold.text().equals("\"fish\" & 'chips'")))
                .isEmpty();
        assertThat(page.select("#origins td, #origins th").eachText())
                .contains(text, text + "1", text + " " + text + ":9:18");
        assertThat(page.select("#policies td").eachText()).contains(text);
        assertThat(page.select("#changes ins").eachText()).contains("+new " + text);
        assertThat(page.select("#differences td").eachText()).contains(text + "1", text + "2");
    }

    @Test
    void nothing_may_be_loaded_run_or_sent() {
        Document page = parse(new SamplePlan("x").report());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("; script-src 'sha256-", "; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe", "http", "*", "data:");
        assertThat(page.select("[src], link, img, iframe, object, form, base, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    }

    @Test
    void every_link_and_every_label_has_its_target_and_no_id_is_there_twice() {
        Document page = parse(new SamplePlan("x").report());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]").eachAttr("href").stream().map(href -> href.substring(1)))
                .isSubsetOf(ids);
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
    }

    @Test
    void the_same_report_gives_the_same_text() {
        assertThat(new SamplePlan("x").report().html())
                .isEqualTo(new SamplePlan("x").report().html());
    }

    @Test
    void headings_begin_with_the_workload_and_skip_no_level() {
        Document page = parse(new SamplePlan("x").report());
        assertThat(page.select("h1").eachText()).containsExactly("shop/orders");
        int before = 1;
        for (Element heading : page.select("h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void three_hundred_resources_are_less_than_five_megabytes() {
        Report report = new Report(SamplePlan.workload(), SamplePlan.ofSize(300, 80), List.of());
        String html = report.html();
        assertThat(html).hasSizeBetween(3_000_000, 5_000_000);
        assertThat(parse(html).select("details.resource")).hasSize(300);
    }

    @Test
    void without_policies_the_page_says_so() {
        Report report = new Report(SamplePlan.workload(), new SamplePlan("x").plan(), List.of());
        assertThat(parse(report).select("#policies p").eachText()).containsExactly("No policy was asked in this run.");
    }

    @Test
    void a_broken_rule_and_its_waiver_are_shown_with_their_lines() {
        Document page = parse(new SamplePlan("REL-04").report());
        assertThat(page.select("nav a[href=#policies]").text()).contains("1 broken, 1 waived");
        assertThat(page.select("#policies").text())
                .contains("✗ 1 broken", "✗ refused", "REL-04:9:18", "No policy was asked here.");
    }

    private static Document parse(Report report) {
        return parse(report.html());
    }

    private static Document parse(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors().stream().map(ParseError::toString)).isEmpty();
        return page;
    }

    /** Elements, their attributes, and the values of those that we name; the order of other values is not ours. */
    private static List<String> structure(Document page) {
        List<String> lines = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            Set<String> attributes = new TreeSet<>();
            for (Attribute attribute : element.attributes()) {
                boolean ours = NAMED_BY_US.contains(attribute.getKey());
                attributes.add(attribute.getKey() + (ours ? "=" + attribute.getValue() : ""));
            }
            lines.add(element.parents().size() + " " + element.tagName().toLowerCase(Locale.ROOT) + attributes);
        }
        return lines;
    }
}
