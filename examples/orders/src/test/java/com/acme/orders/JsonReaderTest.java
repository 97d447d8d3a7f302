package com.acme.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void reads_every_kind_of_value() {
        Object value = JsonReader.read(" { \"a\" : [ 1 , -0.5e+1, true, false, \"x\" ], \"b\" : { } } ");

        List<Object> list = List.of(BigDecimal.ONE, new BigDecimal("-0.5e+1"), true, false, "x");
        assertEquals(Map.of("a", list, "b", Map.of()), value);
        assertNull(JsonReader.read("null"));
    }

    @Test
    void reads_escapes() {
        assertEquals(
                "\"\\/\b\f\n\r\t\u00e9\ud83c\udf75",
                JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83C\\uDF75\""));
    }

    @Test
    void reads_what_was_written() {
        String text = "\u0000\u001f \"\\\n\r\t\u2028\u00e9\ud83c\udf75";

        assertEquals(Map.of(text, List.of(text)), JsonReader.read(Json.write(Map.of(text, List.of(text)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "-",
                "NaN",
                "tru",
                "truex",
                "'a'",
                "\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u00g0\"",
                "[",
                "[1",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,\"a\":2}",
                "1 1",
                "[]]"
            })
    void refuses_everything_else(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
    }

    @Test
    void says_where_it_stopped() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> JsonReader.read("[1, x]"));

        assertEquals("expected a value at character 5", refused.getMessage());
    }

    @Test
    void refuses_values_that_are_nested_too_deep() {
        assertEquals(
                32, JsonReader.read("[".repeat(32) + "]".repeat(32)).toString().length() / 2);
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read("[".repeat(33) + "]".repeat(33)));
    }
}
