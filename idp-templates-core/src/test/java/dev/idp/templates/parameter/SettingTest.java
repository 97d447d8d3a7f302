package dev.idp.templates.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static final Schema SCHEMA = Schema.of(map("""
            additionalProperties: false
            properties:
              name: {type: string}
              port: {type: integer, maximum: 65535}
              ratio: {type: number}
              debug: {type: boolean}
              any: {}
              size: {enum: [small, large]}
              level: {enum: [1, 2]}
              hosts: {type: array, items: {type: string}}
              target: {anyOf: [{type: integer}, {$ref: "#/$defs/text"}]}
              env:
                type: object
                additionalProperties: {oneOf: [{type: string}, {type: object, properties: {need: {type: string}}}]}
            $defs: {text: {type: string}}
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name=orders | \"orders\"",
                "name=1.10 | \"1.10\"", // a text, because the schema says so
                "name=true | \"true\"",
                "name=[a] | \"[a]\"",
                "name= | \"\"",
                "name=a=b | \"a=b\"",
                "name=null | null", // takes the field out
                "port=8080 | 8080",
                "port=x | \"x\"", // for the schema to refuse
                "ratio=1.50 | 1.50",
                "debug=true | true",
                "any=8080 | 8080",
                "any=text | \"text\"",
                "any={a: [1]} | {a=[1]}",
                "size=small | \"small\"",
                "level=1 | 1",
                "hosts=[a, b] | [\"a\", \"b\"]",
                "target=80 | 80",
                "target=http | \"http\"",
                "env.LOG_LEVEL=1 | \"1\"",
                "env.DB={need: db} | {need=\"db\"}",
                "env[\"a.b\"]=x | \"x\"",
                "absent.field=1 | 1",
            })
    void takes_its_type_from_the_schema(String argument, String value) {
        assertThat(parsed(argument).value()).hasToString(value);
    }

    @Test
    void names_the_environment_that_it_is_for() {
        assertThat(parsed("port=1").environment()).isEmpty();
        assertThat(parsed("prod-eu:port=1").environment()).contains("prod-eu");
        assertThat(parsed("name=a:b").environment()).isEmpty();
        assertThat(parsed("env[\"a:b\"]=c").environment()).isEmpty();
    }

    @Test
    void keys_with_dots_stand_in_brackets() {
        assertThat(parsed("env[\"a.b\"].need=c").path()).isEqualTo(Pointer.of("env", "a.b", "need"));
    }

    @Test
    void is_a_layer_whose_problems_point_into_the_argument() {
        assertThat(problemsOf("port=80800")).isEqualTo("--set:1:6 /port IDP1203 found 80800, expected at most 65535\n");
        assertThat(problemsOf("prod:prot=1"))
                .isEqualTo("--set:1:6 /prot IDP1201 found the unknown field prot\n  did you mean \"port\"?\n");
        assertThat(problemsOf("hosts=[a, 1]"))
                .isEqualTo("--set:1:11 /hosts/1 IDP1202 found 1, expected text\n  write \"1\" in quotes\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | --set:1:1  IDP1210 found the end, expected the name of a field",
                "port | --set:1:5 /port IDP1210 found the end behind port, expected = and a value",
                "=1 | --set:1:1  IDP1210 found \"=1\", expected the name of a field",
                "env.=1 | --set:1:5 /env IDP1210 found \"=1\", expected the name of a field",
                "hosts[0]=a | --set:1:6 /hosts IDP1210 found \"[0]=a\" behind hosts, expected = and a value",
                "Prod:port=1 | --set:1:1  IDP1210 found the environment \"Prod\", expected a DNS label of at most 20 characters",
                "dev::port=1 | --set:1:5  IDP1210 found \":port=1\", expected the name of a field",
            })
    void says_what_is_wrong_with_the_argument(String argument, String problem) {
        Problems problems = new Problems();
        assertThat(Setting.parse(argument, SCHEMA, problems)).isEmpty();
        assertThat(CaseFile.written(problems.sorted()))
                .isEqualTo(problem + "\n  write FIELD=VALUE, or ENVIRONMENT:FIELD=VALUE\n");
    }

    @Test
    void refuses_characters_that_no_value_may_hold() {
        Problems problems = new Problems();
        assertThat(Setting.parse("name=a\u0007", SCHEMA, problems)).isEmpty();
        assertThat(CaseFile.written(problems.sorted())).contains("control character U+0007");
    }

    @Test
    void counts_columns_of_a_list_from_the_argument() {
        Problems problems = new Problems();
        assertThat(Setting.parse("dev:hosts=[a, on]", SCHEMA, problems)).isEmpty();
        assertThat(CaseFile.written(problems.sorted()))
                .startsWith("--set:1:15 /hosts/1 IDP1009 found the unquoted value on");
    }

    private static Setting parsed(String argument) {
        Problems problems = new Problems();
        Optional<Setting> setting = Setting.parse(argument, SCHEMA, problems);
        assertThat(problems.sorted()).isEmpty();
        return setting.orElseThrow();
    }

    private static String problemsOf(String argument) {
        Problems problems = new Problems();
        Node layer = parsed(argument).layer();
        SCHEMA.check(layer, Pointer.ROOT, problems);
        return CaseFile.written(problems.sorted());
    }

    private static MapNode map(String yaml) {
        return (MapNode) YamlReader.read("file", yaml.getBytes(UTF_8));
    }
}
