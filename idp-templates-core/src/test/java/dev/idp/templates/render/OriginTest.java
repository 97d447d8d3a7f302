package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each node knows its place in the template, and the data that was read for it. */
class OriginTest {
    private static final String DATA = """
            workload: {name: orders}
            p:
              host: db
              port: 8080
              flag: true
              env:
                A: x
                B: z
              list: [one, two]
              egress:
                - {host: mail, port: 25}
            """;

    /** Writes places and reads as {@code FILE:LINE:COLUMN < PATH@LINE:COLUMN}. */
    private static String of(Origin origin) {
        String reads = origin.reads().stream()
                .map(read -> read.path() + "@" + read.location().line() + ":"
                        + read.location().column())
                .collect(Collectors.joining(" "));
        return origin.file() + ":" + origin.line() + ":" + origin.column() + (reads.isEmpty() ? "" : " < " + reads);
    }

    private static String of(Rendered rendered, String pointer) {
        Node node = rendered.only().at(Pointer.parse(pointer)).orElseThrow();
        return of(node.origin());
    }

    private static String reads(Rendered rendered, String pointer) {
        String all = of(rendered, pointer);
        return all.contains(" < ") ? all.substring(all.indexOf(" < ") + 3) : "";
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ${p.port}                               | p.port@4:9
                    static                                  |
                    ${1 + 1}                                |
                    ${p.host}:${p.port}                     | p.host@3:9 p.port@4:9
                    "${p.port}"                             | p.port@4:9
                    ${p.host + "-" + workload.name}         | p.host@3:9 workload.name@1:18
                    ${"${p.host}-${p.port}"}                | p.host@3:9 p.port@4:9
                    ${p.port + 1}                           | p.port@4:9
                    ${-p.port}                              | p.port@4:9
                    ${p.host?c_upper_case}                  | p.host@3:9
                    ${p.host?replace("d", p.env.A)}         | p.host@3:9 p.env.A@7:8
                    ${p.flag?then(p.host, p.port)}          | p.flag@5:9 p.host@3:9
                    ${p.port gt 80}                         | p.port@4:9
                    ${p.env["A"]}                           | p.env.A@7:8
                    ${p.egress[0].port}                     | p.egress[0].port@11:26
                    ${p.list?join(",")}                     | p.list[0]@9:10 p.list[1]@9:15
                    ${p.list?first}                         | p.list[0]@9:10
                    ${p.list?size}                          | p.list@9:9
                    ${p.env?keys?join(",")}                 | p.env.A@7:5 p.env.B@8:5
                    ${p.list?map(x -> x + "!")?join("")}    | p.list[0]@9:10 p.list[1]@9:15
                    ${p.nope!"default"}                     |
                    ${(p.nope.x)!"default"}                 |
                    ${p.host!"default"}                     | p.host@3:9
                    ${(p.host + p.nope)!"default"}          | p.host@3:9
                    ${p.nope!p.port}                        | p.port@4:9
                    ${(p.list + ["x"])?join("")}            | p.list[0]@9:10 p.list[1]@9:15
                    """)
    void expression(String written, String reads) {
        assertThat(reads(Rendered.of("a: " + written + "\n", DATA), "/a")).isEqualTo(reads == null ? "" : reads);
    }

    @Test
    void the_place_is_that_of_the_interpolation_or_of_the_static_text() {
        Rendered rendered = Rendered.of("a: ${p.port}\nbb:\n  c: x${p.port}\n  d: [é, ${p.host}, e]\n", DATA);

        assertThat(of(rendered, "/a")).startsWith("t/t.yaml.ftl:1:4");
        assertThat(of(rendered, "/bb")).isEqualTo("t/t.yaml.ftl:3:3");
        assertThat(of(rendered, "/bb/c")).startsWith("t/t.yaml.ftl:3:6");
        assertThat(of(rendered, "/bb/d/0")).isEqualTo("t/t.yaml.ftl:4:7");
        assertThat(of(rendered, "/bb/d/1")).startsWith("t/t.yaml.ftl:4:10");
        assertThat(of(rendered, "/bb/d/2")).isEqualTo("t/t.yaml.ftl:4:21");
    }

    @Test
    void keys_have_a_place_and_reads_too() {
        MapNode manifest = Rendered.of("<#list p.env as name, x>\nq-${name}: ${x}\n</#list>\n", DATA)
                .only();

        assertThat(manifest.entries())
                .extracting(
                        entry -> of(entry.keyOrigin()),
                        entry -> of(entry.value().origin()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "t/t.yaml.ftl:2:1 < p.env.A@7:5", "t/t.yaml.ftl:2:12 < p.env.A@7:8"),
                        org.assertj.core.groups.Tuple.tuple(
                                "t/t.yaml.ftl:2:1 < p.env.B@8:5", "t/t.yaml.ftl:2:12 < p.env.B@8:8"));
    }

    @Test
    void data_put_in_whole_keeps_the_line_of_each_leaf() {
        Rendered rendered = Rendered.of("a: ${p.env}\nb: ${p.egress}\nc: ${p.env + {\"C\": p.host + \"!\"}}\n", DATA);

        assertThat(of(rendered, "/a")).isEqualTo("t/t.yaml.ftl:1:4 < p.env@7:5");
        assertThat(of(rendered, "/a/B")).isEqualTo("t/t.yaml.ftl:1:4 < p.env.B@8:8");
        assertThat(of(rendered.only()
                        .map("a")
                        .orElseThrow()
                        .entry("B")
                        .orElseThrow()
                        .keyOrigin()))
                .isEqualTo("t/t.yaml.ftl:1:4 < p.env.B@8:5");
        assertThat(of(rendered, "/b/0/port")).isEqualTo("t/t.yaml.ftl:2:4 < p.egress[0].port@11:26");
        assertThat(of(rendered, "/c/A")).isEqualTo("t/t.yaml.ftl:3:4 < p.env.A@7:8");
        assertThat(of(rendered, "/c/C")).endsWith(" < p.host@3:9");
    }

    @Test
    void reads_flow_through_assign() {
        Rendered rendered = Rendered.of("""
                <#assign url = "http://" + p.host>
                <#assign copy = url same = p.port>
                <#assign all = [url, p.port + 1, "static"] map = {"u": url?length}>
                a: ${url}
                b: ${copy + "/"}
                c: ${same}
                d: ${all}
                e: ${map.u}
                """, DATA);

        assertThat(reads(rendered, "/a")).isEqualTo("p.host@3:9");
        assertThat(reads(rendered, "/b")).isEqualTo("p.host@3:9");
        assertThat(reads(rendered, "/c")).isEqualTo("p.port@4:9");
        assertThat(reads(rendered, "/d/0")).isEqualTo("p.host@3:9");
        assertThat(reads(rendered, "/d/1")).isEqualTo("p.port@4:9");
        assertThat(reads(rendered, "/d/2")).isEmpty();
        assertThat(reads(rendered, "/e")).isEqualTo("p.host@3:9");
    }

    @Test
    void reads_flow_through_macro_arguments_defaults_and_nested_values() {
        Rendered rendered = Rendered.of("""
                <#macro show x y="y-" + p.host>
                a: ${x}
                b: ${y}
                <#nested x + "!">
                </#macro>
                <@show x="x" + p.port; z>
                c: ${z}
                </@show>
                """, DATA);

        assertThat(of(rendered, "/a")).isEqualTo("t/t.yaml.ftl:2:4 < p.port@4:9");
        assertThat(of(rendered, "/b")).isEqualTo("t/t.yaml.ftl:3:4 < p.host@3:9");
        assertThat(of(rendered, "/c")).isEqualTo("t/t.yaml.ftl:7:4 < p.port@4:9");
    }

    @Test
    void reads_flow_through_functions() {
        Rendered rendered = Rendered.of("""
                <#function join a b><#return a + "-" + b></#function>
                <#function pick key><#if key == "h"><#return p.host></#if><#return {"x": key + p.port}></#function>
                <#assign kept = join(p.env.A, p.host)>
                a: ${join(p.host, "x")}
                b: ${pick("h")}
                c: ${pick("q").x}
                d: ${kept}
                """, DATA);

        assertThat(reads(rendered, "/a")).isEqualTo("p.host@3:9");
        assertThat(reads(rendered, "/b")).isEqualTo("p.host@3:9");
        assertThat(reads(rendered, "/c")).isEqualTo("p.port@4:9");
        assertThat(reads(rendered, "/d")).isEqualTo("p.env.A@7:8 p.host@3:9");
    }

    @Test
    void reads_flow_through_lists() {
        Rendered rendered = Rendered.of("""
                a:
                  <#list p.list as x>
                  - ${x}
                  </#list>
                b:
                  <#list p.host?split("") as c>
                  - ${c}
                  </#list>
                c: ${p.list?map(x -> x + p.port)}
                d: ${p.list?filter(x -> x != "one")}
                <#assign upper = p.list?map(x -> x?c_upper_case)>
                e: ${upper[1]}
                """, DATA);

        assertThat(of(rendered, "/a/1")).isEqualTo("t/t.yaml.ftl:3:5 < p.list[1]@9:15");
        assertThat(of(rendered, "/b/0")).isEqualTo("t/t.yaml.ftl:7:5 < p.host@3:9");
        assertThat(reads(rendered, "/c/1")).isEqualTo("p.list[1]@9:15 p.port@4:9");
        assertThat(of(rendered, "/c/1")).startsWith("t/t.yaml.ftl:9:4 ");
        assertThat(reads(rendered, "/d/0")).isEqualTo("p.list[1]@9:15");
        assertThat(reads(rendered, "/e")).isEqualTo("p.list[1]@9:15");
    }

    @Test
    void reads_add_up_over_any_number_of_assignments() {
        Rendered rendered = Rendered.of("""
                <#assign x = p.host>
                <#list 1..10000 as i><#assign x = p.flag?then(x, "")></#list>
                a: ${x}
                """, DATA);

        assertThat(reads(rendered, "/a")).isEqualTo("p.flag@5:9 p.host@3:9");
    }

    @Test
    void reads_flow_through_captures() {
        Rendered rendered = Rendered.of("""
                <#assign inner>x-${p.host}</#assign>
                <#assign outer>
                k: ${inner}/${p.port}
                </#assign>
                a:
                  ${outer}
                b: ${value({"c": inner})}
                c: ${"${inner}-${p.port}"}
                """, DATA);

        assertThat(of(rendered, "/a/k")).isEqualTo("t/t.yaml.ftl:1:16 < p.host@3:9 p.port@4:9");
        assertThat(of(rendered, "/b/c")).startsWith("t/t.yaml.ftl:7:4");
        assertThat(of(rendered, "/c")).endsWith(" < p.host@3:9 p.port@4:9");
    }

    @Test
    void places_are_those_of_the_file_that_printed_through_includes_macros_and_loops() {
        Rendered rendered = Rendered.of(
                Map.of(
                        "t.yaml.ftl",
                        """
                        <#import "lib/m.ftl" as m>
                        a:
                          <#list p.list as i>
                          - <@m.entry v=i>
                            body: ${i}
                            </@m.entry>
                          </#list>
                        b:
                          <#include "part.ftl">
                        c: <@node><@m.entry v=p.host></@m.entry></@node>
                        """,
                        "lib/m.ftl",
                        "<#macro entry v>\n  static: s\n  value: ${v}\n  <#nested>\n</#macro>\n",
                        "part.ftl",
                        "x: ${p.port}\n"),
                DATA);

        assertThat(of(rendered, "/a/0/static")).isEqualTo("t/lib/m.ftl:2:11");
        assertThat(of(rendered, "/a/1/value")).isEqualTo("t/lib/m.ftl:3:10 < p.list[1]@9:15");
        assertThat(of(rendered, "/a/1/body")).isEqualTo("t/t.yaml.ftl:5:11 < p.list[1]@9:15");
        assertThat(of(rendered, "/b/x")).isEqualTo("t/part.ftl:1:4 < p.port@4:9");
        assertThat(of(rendered, "/c/value")).isEqualTo("t/lib/m.ftl:3:10 < p.host@3:9");
        assertThat(of(rendered, "/c/static")).isEqualTo("t/lib/m.ftl:2:11");
    }

    @Test
    void a_missing_value_that_breaks_off_an_evaluation_leaves_nothing_behind_for_the_next() {
        Rendered rendered = Rendered.of("""
                <#function broken><#return "x" + p.host + p.nope></#function>
                a: ${(broken())!p.port}
                b: ${p.list[0]}
                """, DATA);

        assertThat(reads(rendered, "/a")).isEqualTo("p.host@3:9 p.port@4:9");
        assertThat(reads(rendered, "/b")).isEqualTo("p.list[0]@9:10");
    }

    @Test
    void problems_of_values_name_the_data() {
        assertThat(Rendered.of("a: ${p.host + \"\\x0007\"}\n", DATA).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location()).hasToString("t/t.yaml.ftl:1:4");
                    assertThat(problem.hint()).isEqualTo("remove it; from idp.yaml:3:9 p.host");
                });
    }

    @Test
    void the_engine_reads_nothing_in_the_templates_name() {
        Rendered rendered = Rendered.of("<#assign x = p.list + p.list>\na: ${x?size}\nb: ${x[3]}\n", DATA);

        assertThat(reads(rendered, "/a")).isEmpty();
        assertThat(reads(rendered, "/b")).isEqualTo("p.list[1]@9:15");
        assertThat(List.of(rendered.only().origin().reads())).containsExactly(List.of());
    }
}
