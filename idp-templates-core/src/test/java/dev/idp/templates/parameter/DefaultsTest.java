package dev.idp.templates.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Nodes.class)
class DefaultsTest {
    @Test
    void fills_in_absent_fields_only() {
        assertThat(filled("properties: {a: {default: 1}, b: {default: 2}, c: {}}", "b: 3"))
                .isEqualTo(map("{a: 1, b: 3}"));
    }

    @Test
    void fills_in_the_inside_of_given_maps_and_list_items_and_of_defaults() {
        String schema = """
                properties:
                  given: {properties: {a: {default: 1}}}
                  absent: {properties: {a: {default: 1}}}
                  made: {default: {}, properties: {a: {default: 1}}}
                  list: {items: {properties: {a: {default: 1}}}}
                  pair: {prefixItems: [{properties: {a: {default: 2}}}], items: {properties: {a: {default: 3}}}}
                patternProperties: {"^x-": {properties: {a: {default: 4}}}}
                additionalProperties: {properties: {a: {default: 5}}}
                """;
        assertThat(filled(schema, "{given: {}, list: [{}, {a: 9}, 7], pair: [{}, {}], x-other: {}, other: {}}"))
                .isEqualTo(
                        map(
                                "{given: {a: 1}, made: {a: 1}, list: [{a: 1}, {a: 9}, 7], pair: [{a: 2}, {a: 3}], x-other: {a: 4}, other: {a: 5}}"));
    }

    @Test
    void lays_a_default_map_under_a_given_one() {
        String schema = "properties: {scaling: {default: {min: 1, max: 3, at: {cpu: 80}}}}";
        assertThat(filled(schema, "scaling: {max: 5, at: {memory: 70}}"))
                .isEqualTo(map("scaling: {min: 1, max: 5, at: {cpu: 80, memory: 70}}"));
    }

    @Test
    void fills_in_through_references_and_the_parts_that_apply() {
        String schema = """
                $defs: {port: {type: integer, default: 80}}
                properties: {port: {$ref: "#/$defs/port"}, mode: {type: string}}
                allOf: [{properties: {all: {default: 1}}}]
                if: {properties: {mode: {const: http}}, required: [mode]}
                then: {properties: {path: {default: /}}}
                else: {properties: {command: {default: x}}}
                dependentSchemas: {tls: {properties: {issuer: {default: internal}}}}
                """;
        assertThat(filled(schema, "mode: http")).isEqualTo(map("{mode: http, port: 80, all: 1, path: /}"));
        assertThat(filled(schema, "tls: true"))
                .isEqualTo(map("{tls: true, port: 80, all: 1, command: x, issuer: internal}"));
    }

    @Test
    void fills_in_the_one_alternative_that_fits() {
        String schema = """
                oneOf:
                  - {required: [http], properties: {http: {type: boolean}, path: {default: /}}}
                  - {required: [tcp], properties: {tcp: {type: boolean}, port: {default: 1}}}
                """;
        assertThat(filled(schema, "http: true")).isEqualTo(map("{http: true, path: /}"));
        assertThat(filled(schema, "{http: true, tcp: true}")).isEqualTo(map("{http: true, tcp: true}"));
        assertThat(filled(schema, "{}")).isEqualTo(map("{}"));
    }

    @Test
    void takes_a_field_filled_in_for_a_given_one() {
        String schema = """
                allOf:
                  - {if: {properties: {mode: {const: http}}, required: [mode]}, then: {properties: {path: {default: /}}}}
                  - {properties: {mode: {default: http}}}
                """;
        assertThat(filled(schema, "{}")).isEqualTo(map("{mode: http, path: /}"));
    }

    @Test
    void locates_a_filled_value_at_the_default() {
        MapNode schema = (MapNode) YamlReader.read("template.yaml", "properties:\n  a: {default: 1}\n".getBytes(UTF_8));
        MapNode filled = Schema.of(schema).withDefaults(map("{}"));
        assertThat(filled.locate(Pointer.of("a"))).hasToString("template.yaml:2:16");
    }

    @Test
    void refuses_a_default_without_end() {
        String schema = "properties: {a: {$ref: \"#\", default: {}}}";
        assertThatExceptionOfType(IdpException.class)
                .isThrownBy(() -> filled(schema, "{}"))
                .withMessageContaining("without end");
    }

    @Test
    void null_in_any_layer_takes_the_default_out() {
        Schema schema = Schema.of(
                map(
                        "properties: {probe: {default: {path: /, port: 1}, properties: {path: {default: /}}}, n: {default: 1}}"));
        assertThat(schema.resolve(List.of(map("probe: null")))).isEqualTo(map("n: 1"));
        assertThat(schema.resolve(List.of(map("probe: {path: null}"), map("n: null"))))
                .isEqualTo(map("probe: {port: 1}"));
        assertThat(schema.resolve(List.of(map("probe: null"), map("probe: {port: 2}"))))
                .isEqualTo(map("{probe: {port: 2, path: /}, n: 1}"));
    }

    @Test
    void the_last_layer_wins() {
        Schema schema =
                Schema.of(map("properties: {a: {default: 1}, b: {default: 1}, c: {default: 1}, d: {default: 1}}"));
        assertThat(schema.resolve(List.of(map("{b: 2, c: 2, d: 2}"), map("{c: 3, d: 3}"), map("d: 4"))))
                .isEqualTo(map("{a: 1, b: 2, c: 3, d: 4}"));
    }

    @Property
    void filling_twice_is_filling_once(@ForAll("schemas") Schema schema, @ForAll MapNode value) {
        MapNode once = schema.withDefaults(value);
        assertThat(schema.withDefaults(once)).isEqualTo(once);
    }

    @Property
    void what_is_given_stays(@ForAll("schemas") Schema schema, @ForAll MapNode value) {
        MapNode filled = schema.withDefaults(value);
        assertThat(isWithin(value, filled)).isTrue();
    }

    private static boolean isWithin(Node given, Node filled) {
        if (given instanceof MapNode map) {
            return map.entries().stream()
                    .allMatch(entry -> filled.child(entry.key())
                            .filter(child -> isWithin(entry.value(), child))
                            .isPresent());
        }
        if (given instanceof ListNode list && filled instanceof ListNode other) {
            return list.items().size() == other.items().size()
                    && IntStream.range(0, list.items().size())
                            .allMatch(i ->
                                    isWithin(list.items().get(i), other.items().get(i)));
        }
        return given.equals(filled);
    }

    /** Schemas in which the defaults of one part decide about others. */
    @Provide
    Arbitrary<Schema> schemas() {
        return Arbitraries.of(
                        "{}",
                        "properties: {a: {default: 1}, b: {default: {}, properties: {a: {default: x}}}}",
                        "{if: {required: [a]}, then: {properties: {b: {default: 1}}}, else: {properties: {a: {default: 1}}}}",
                        "oneOf: [{required: [a], properties: {c: {default: 1}}}, {properties: {b: {default: 1}}}]",
                        "anyOf: [{required: [c]}, {required: [a], properties: {b: {default: 1}, c: {default: 1}}}]",
                        "dependentSchemas: {a: {properties: {b: {default: 1}}}, b: {properties: {c: {default: 1}}}}",
                        "additionalProperties: {properties: {a: {default: 1}}, items: {properties: {b: {default: 2}}}}",
                        "properties: {a: {default: {a: {b: 1}}, additionalProperties: {properties: {c: {default: {}}}}}}")
                .map(text -> Schema.of(map(text)));
    }

    private static MapNode filled(String schema, String value) {
        return Schema.of(map(schema)).withDefaults(map(value));
    }

    private static MapNode map(String yaml) {
        return (MapNode) YamlReader.read("file", yaml.getBytes(UTF_8));
    }
}
