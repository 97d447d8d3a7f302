package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static Optional<Node> read(String text) {
        return JsonReader.read("reply", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void all_types_are_read() {
        String text = "{\"a\":[1,1.50,-2,true,false,null,\"x\"],\"b\":{}}";
        assertThat(read(text).map(JsonWriter::write)).contains(text);
    }

    @Test
    void words_that_yaml_would_take_for_something_else_are_text() {
        assertThat(read("[\"yes\", \"010\", \"a\\tb\\n\\ud83d\\ude00\"]"))
                .contains(ListNode.ofTexts(List.of("yes", "010", "a\tb\n\uD83D\uDE00")));
    }

    @Test
    void an_exponent_becomes_zeros() {
        assertThat(read("1e3").map(Node::toString)).contains("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "nul",
                "{\"a\":1,\"a\":2}",
                "1 2",
                "{} {}",
                "[1,]",
                "{a: 1}",
                "NaN",
                "1e999999999",
                "\"\\x\""
            })
    void what_is_no_json_is_nothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void what_nests_too_deep_is_nothing() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isPresent();
        assertThat(read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
    }
}
