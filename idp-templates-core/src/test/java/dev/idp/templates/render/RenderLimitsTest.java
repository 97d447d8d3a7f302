package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.ProblemText;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each limit ends the work with one problem, at a place, and leaves nothing running. */
class RenderLimitsTest {
    private static final String DATA = "p: {s: text, list: [a, b, c, d]}\n";

    private static String problem(String limit, Object value, String template) throws ReflectiveOperationException {
        return problem(Map.of(limit, value), template);
    }

    private static String problem(Map<String, Object> limits, String template) throws ReflectiveOperationException {
        Rendered rendered = Rendered.of(Map.of("t.yaml.ftl", template), Rendered.data(DATA), with(limits));
        assertThat(rendered.problems()).as(rendered.manifests().toString()).hasSize(1);
        return ProblemText.line(rendered.problems().get(0));
    }

    private static RenderLimits with(Map<String, Object> limits) throws ReflectiveOperationException {
        RecordComponent[] components = RenderLimits.class.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object given = limits.get(components[i].getName());
            values[i] = given != null ? given : components[i].getAccessor().invoke(RenderLimits.DEFAULT);
        }
        Constructor<RenderLimits> constructor = RenderLimits.class.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    @AfterEach
    void no_thread_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("idp-templates");
    }

    @Test
    void characters_of_a_template() throws Exception {
        assertThat(problem("templateCharacters", 10, "a: 1\nb: 2\nc: 3\n"))
                .isEqualTo("t/t.yaml.ftl  found 15 characters, expected at most 10 [IDP1708]");
    }

    @Test
    void characters_of_an_expression() throws Exception {
        assertThat(problem("expressionCharacters", 10, "a: ${p.s + p.s + p.s}\n"))
                .isEqualTo("t/t.yaml.ftl:1:6  found an expression of 15 characters, expected at most 10,"
                        + " which manifest templates must not use [IDP1702]");
    }

    @Test
    void printed_characters() throws Exception {
        assertThat(problem("outputCharacters", 200, "<#list 1..100 as i>\n# xxxxxxxxxxxxxx\n</#list>\n"))
                .isEqualTo("t/t.yaml.ftl:2:1  found more than 200 printed characters in one rendering [IDP1708]");
    }

    @Test
    void characters_of_a_printed_line() throws Exception {
        assertThat(problem("lineCharacters", 20, "a: 1\nb: \"<#list 1..5 as i>xxxxx</#list>\"\n"))
                .isEqualTo("t/t.yaml.ftl:2:1  found a printed line of 30 characters, expected at most 20 [IDP1708]");
    }

    @Test
    void printed_characters_of_captures() throws Exception {
        assertThat(
                        problem(
                                "outputCharacters",
                                1000,
                                "<#assign s>xxxxxxxxxxxx</#assign>\n<#list 1..50 as i>\n<#assign s>${s}${s}</#assign>\n</#list>\n"))
                .contains("characters, expected at most 1000 [IDP1708]");
    }

    @Test
    void characters_of_values() throws Exception {
        assertThat(problem(
                        "outputCharacters",
                        50,
                        "a: ${p.s + p.s + p.s + p.s + p.s + p.s + p.s + p.s}${p.s}${p.s}${p.s}${p.s}${p.s}\n"))
                .startsWith("t/t.yaml.ftl:1:")
                .endsWith("found values of more than 50 characters in one rendering [IDP1708]");
    }

    @Test
    void number_of_values() throws Exception {
        assertThat(problem("values", 3, "a: ${p.list}\n"))
                .isEqualTo("t/t.yaml.ftl:1:4  found more than 3 values in one rendering [IDP1708]");
        assertThat(problem("values", 3, "a: [${1}, ${2}, ${3}, ${4}]\n"))
                .isEqualTo("t/t.yaml.ftl:1:23  found more than 3 values in one rendering [IDP1708]");
    }

    @Test
    void number_of_values_in_lists_that_share_their_items() throws Exception {
        assertThat(problem(
                        "values",
                        100_000,
                        "<#assign x = [1, 1]>\n<#list 1..30 as i><#assign x = [x, x]></#list>\na: ${x}\n"))
                .isEqualTo("t/t.yaml.ftl:3:4  found more than 100000 values in one rendering [IDP1708]");
    }

    @Test
    void depth_of_a_value() throws Exception {
        assertThat(problem("depth", 5, "<#assign x = [1]>\n<#list 1..9 as i><#assign x = [x]></#list>\na: ${x}\n"))
                .isEqualTo(
                        "t/t.yaml.ftl:3:4  found more than 5 maps and lists inside each other in one value [IDP1708]");
    }

    @Test
    void characters_of_a_computed_text() throws Exception {
        String found = "found a text of 8 characters, expected at most 7 [IDP1708]";
        assertThat(problem("text", 7, "a: ${p.s + p.s}\n")).isEqualTo("t/t.yaml.ftl:1:4  " + found);
        assertThat(problem("text", 7, "a: ${\"${p.s}${p.s}\"}\n")).endsWith(found);
        assertThat(problem("text", 7, "a: ${[p.s, p.s]?join(\"\")}\n")).endsWith(found);
        assertThat(problem("text", 7, "a: ${p.s?replace(\"t\", \"ttt\")}\n")).endsWith(found);
    }

    @Test
    void items_of_a_computed_list_or_map() throws Exception {
        String found = "found a list or map of 8 items, expected at most 7 [IDP1708]";
        assertThat(problem("list", 7, "a: ${p.list + p.list}\n")).endsWith(found);
        assertThat(problem("list", 7, "<#list 1..8 as i></#list>\n")).endsWith(found);
        assertThat(problem("list", 7, "a: ${\"a,b,c,d,e,f,g,h\"?split(\",\")}\n"))
                .endsWith(found);
        assertThat(
                        problem(
                                "list",
                                7,
                                "<#assign m = {}>\n<#list 1..7 as i><#assign m = m + {\"a${i}\": 1}></#list>\na: ${m + {\"b\": 1}}\n"))
                .isEqualTo("t/t.yaml.ftl:3:4  " + found);
    }

    @Test
    void digits_of_a_computed_number() throws Exception {
        assertThat(problem("digits", 5, "a: ${99999 + 1}\n"))
                .isEqualTo("t/t.yaml.ftl:1:4  found a number of more than 5 digits [IDP1708]");
        assertThat(problem("digits", 5, "a: ${\"1e1000000\"?number}\n")).endsWith("more than 5 digits [IDP1708]");
    }

    @Test
    void characters_that_a_replacement_repeats() throws Exception {
        assertThat(problem("replacement", 3, "a: ${p.s?replace(\"t\", \"long\")}\n"))
                .isEqualTo("t/t.yaml.ftl:1:4  found a text of 4 characters, expected at most 3 [IDP1708]");
    }

    @Test
    void operations() throws Exception {
        assertThat(problem("operations", 50, "<#list 1..100 as i><#assign x = i + 1></#list>\n"))
                .isEqualTo("t/t.yaml.ftl:1:20  found more than 50 operations in one rendering [IDP1708]");
    }

    @Test
    void operations_that_run_no_directive() throws Exception {
        assertThat(
                        problem(
                                "operations",
                                1000,
                                "<#assign l = 1..100>\na: ${l?map(x -> l?map(y -> l?map(z -> z)?join(\"\"))?join(\"\"))?join(\"\")}\n"))
                .endsWith("found more than 1000 operations in one rendering [IDP1708]");
    }

    @Test
    void time() throws Exception {
        assertThat(problem(
                        Map.of("deadline", Duration.ofMillis(200), "allocatedBytes", Long.MAX_VALUE),
                        "a: 1\n<#list 1..10000 as i>\n<#list 1..10000 as j>\n<#assign x = p.s></#list></#list>\n"))
                .isEqualTo("t/t.yaml.ftl:3:8  found that rendering ran longer than its deadline [IDP1708]");
    }

    @Test
    void memory() throws Exception {
        assertThat(problem(
                        "allocatedBytes",
                        16_000_000L,
                        "<#list 1..10000 as i>\n<#list 1..10000 as j>\n<#assign x = j></#list></#list>\n"))
                .isEqualTo("t/t.yaml.ftl:2:8  found that rendering used more memory than its limit [IDP1708]");
    }

    @Test
    void stack_of_macros_that_are_given_as_values() throws Exception {
        assertThat(problem("stackBytes", 512_000L, "<#macro m f><@f f=f/></#macro>\n<@m f=m/>\n"))
                .isEqualTo("t/t.yaml.ftl:1:13  found that rendering nests or calls itself too deep [IDP1708]");
        assertThat(problem(
                        "stackBytes", 512_000L, "<#function f g x><#return g(g, x + 1)></#function>\na: ${f(f, 1)}\n"))
                .endsWith("found that rendering nests or calls itself too deep [IDP1708]");
    }

    @Test
    void stack_of_the_parser() throws Exception {
        String found = "t/t.yaml.ftl  found that parsing nests or calls itself too deep [IDP1708]";
        assertThat(problem("depth", 32, "a: ${" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "}\n"))
                .isEqualTo(found);
        assertThat(problem("depth", 32, "a: ${1" + "+1".repeat(20_000) + "}\n")).isEqualTo(found);
        assertThat(problem("depth", 32, "a: ${p.s" + "?trim".repeat(10_000) + "}\n"))
                .isEqualTo(found);
        assertThat(problem("depth", 32, "<#if true>".repeat(3_500) + "</#if>".repeat(3_500)))
                .isEqualTo(found);
    }

    @Test
    void marks_that_the_parser_needs_quadratic_time_for() throws Exception {
        assertThat(problem("depth", 32, "a: ${p.s" + "! ".repeat(20_000) + "}\n"))
                .isEqualTo("t/t.yaml.ftl  found more than 63 exclamation marks in a row [IDP1708]");
    }

    @Test
    void characters_of_a_text_that_values_make_together() throws Exception {
        assertThat(problem(
                        "text",
                        70_000,
                        "<#assign s = \"0123456789abcdef\">\n<#list 1..12 as i><#assign s = s + s></#list>\na: \""
                                + "${s}".repeat(17) + "\"\n"))
                .isEqualTo(
                        "t/t.yaml.ftl:3:4  a  found a text of 1114112 characters, expected at most 1048576 [IDP1708]");
    }

    @Test
    void a_rendering_within_its_limits_is_not_ended() {
        Rendered rendered = Rendered.of("a:\n  <#list 1..10000 as i>\n  - ${i}\n  </#list>\n", DATA);

        assertThat(rendered.problems()).isEmpty();
        assertThat(rendered.only().list("a").orElseThrow().items()).hasSize(10_000);
    }
}
