package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, and as which type it arrives. */
class TypingTest {
    private static final String DATA = """
            p:
              port: 8080
              cpu: 1.50
              big: 123456789012345678901234567890
              flag: true
              list: [a, 1]
              map: {a: 1, b: null}
              yes: "yes"
              octal: "010"
              exponent: "1e3"
              empty: ""
              null: "null"
              host: db
              lines: "a\\nb\\n"
            """.replace("  yes:", "  \"yes\":").replace("  null:", "  \"null\":");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # a plain scalar that is one value takes its type
                    v: ${p.port}                     | v: 8080
                    v: ${p.cpu}                      | v: 1.50
                    v: ${1.50}                       | v: 1.50
                    v: ${1234567}                    | v: 1234567
                    v: ${p.big}                      | v: 123456789012345678901234567890
                    v: ${p.flag}                     | v: true
                    v: ${!p.flag}                    | v: false
                    v: ${p.port == 8080}             | v: true
                    v: ${p.list}                     | v: [a, 1]
                    v: ${p.map}                      | v: {a: 1, b: null}
                    v: ${p.list + [1]}               | v: [a, 1, 1]
                    v: ${p.map + {"z": 1, "a": 2}}   | v: {a: 2, b: null, z: 1}
                    v: ${1..3}                       | v: [1, 2, 3]
                    v: ${p.port + 1}                 | v: 8081
                    v: ${-p.port}                    | v: -8080
                    v: ${7 / 2}                      | v: 3.5
                    v: ${6 / 2}                      | v: 3
                    v: ${p.cpu * 2}                  | v: 3
                    v: ${1 / 3}                      | v: 0.333333333333
                    v: ${"12"?number}                | v: 12
                    v: ${p.map?keys}                 | v: [a, b]
                    v: ${"a,b"?split(",")}           | v: [a, b]
                    v: ${value([1, {"a": p.flag}])}  | v: [1, {a: true}]
                    v: ${value({})}                  | v: {}
                    - ${p.port}                      | - 8080
                    # text stays text, whatever it looks like
                    v: ${p["yes"]}                   | v: "yes"
                    v: ${p.octal}                    | v: "010"
                    v: ${p.exponent}                 | v: "1e3"
                    v: ${p.empty}                    | v: ""
                    v: ${p["null"]}                  | v: "null"
                    v: ${p.missing!}                 | v: ""
                    v: ${p.missing!"no"}             | v: "no"
                    v: ${"a${p.flag}"}               | v: "atrue"
                    v: ${"${p.port}"}                | v: "8080"
                    # quotes and blocks always mean text
                    v: "${p.port}"                   | v: "8080"
                    v: '${p.flag}'                   | v: "true"
                    # so does text beside a value
                    v: ${p.host}:${p.port}           | v: "db:8080"
                    v: ${p.port}m                    | v: "8080m"
                    v: ${p.port}${p.flag}            | v: "8080true"
                    v: -${p.port}                    | v: "-8080"
                    v: ${p.port}.5                   | v: "8080.5"
                    v: ${p.cpu}Gi                    | v: "1.50Gi"
                    # and the built-ins that make text
                    v: ${p.port?c}                   | v: "8080"
                    v: ${p.flag?c}                   | v: "true"
                    v: ${p.port?string}              | v: "8080"
                    # keys are text
                    ${p.octal}: v                    | "010": v
                    "${p.port}": v                   | "8080": v
                    x${p.port}: v                    | x8080: v
                    # static text is read strictly
                    v: 80                            | v: 80
                    v: null                          | v: null
                    v: "on"                          | v: "on"
                    n: x                             | "n": x
                    """)
    void value(String written, String arrives) {
        String template = written.startsWith("-") ? "v:\n  " + written + "\n" : written + "\n";
        String expected = arrives.startsWith("-") ? "v:\n  " + arrives + "\n" : arrives + "\n";

        assertThat(Rendered.of(template, DATA).only()).isEqualTo(Rendered.data(expected));
    }

    @Test
    void a_block_scalar_of_one_value_adds_its_own_line_break() {
        assertThat(Rendered.of("a: |\n  ${p.lines}\n", DATA).value("a").toString())
                .isEqualTo("\"a\nb\n\n\"");
        assertThat(Rendered.of("a: |-\n  ${p.lines}\n", DATA).value("a").toString())
                .isEqualTo("\"a\nb\n\"");
        assertThat(Rendered.of("a: ${p.lines}\n", DATA).value("a").toString()).isEqualTo("\"a\nb\n\"");
    }

    @Test
    void a_folded_scalar_keeps_the_line_breaks_of_a_value() {
        assertThat(Rendered.of("a: >-\n  x\n  ${p.lines}z\n", DATA).value("a").toString())
                .isEqualTo("\"x a\nb\nz\"");
    }
}
