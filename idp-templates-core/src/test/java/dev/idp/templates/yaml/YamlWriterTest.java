package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/idp/templates/yaml");

    @Test
    void every_shape_is_written_in_block_style() throws IOException {
        String golden = Files.readString(RESOURCES.resolve("shapes.yaml"));
        Node node = YamlReader.read("shapes.yaml", golden.getBytes(StandardCharsets.UTF_8));
        assertThat(YamlWriter.write(node)).isEqualTo(golden);
    }

    @Test
    void every_nasty_text_is_one_scalar_to_all_readers_as_value_and_as_key() {
        List<String> texts = NastyTexts.all();
        MapNode values = MapNode.empty();
        MapNode keys = MapNode.empty();
        for (int i = 0; i < texts.size(); i++) {
            values = values.with("k" + i, texts.get(i));
            keys = texts.get(i).length() > 256 ? keys : keys.with(texts.get(i), i);
        }
        MapNode document = MapNode.empty().with("values", values).with("keys", keys);
        String text = YamlWriter.write(document);
        assertThat(texts).hasSizeGreaterThan(1_000);
        Problems problems = new Problems();
        assertThat(YamlReader.readAll(text, new FileInterpretation("x"), YamlLimits.RENDERED, problems))
                .containsExactly(document);
        assertThat(problems.sorted()).isEmpty();
        assertThat(PlainData.yaml12(text)).isEqualTo(PlainData.of(document));
        assertThat(PlainData.yaml11(text)).isEqualTo(PlainData.of(document));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void what_some_reader_takes_for_something_else_stands_in_double_quotes(String text) {
        assertThat(YamlWriter.write(new TextNode(text, Origin.ENGINE)))
                .startsWith("\"")
                .endsWith("\"\n");
        assertThat(YamlWriter.write(MapNode.empty().with(text, 1))).startsWith("\"");
    }

    static Stream<String> unsafe() {
        Stream<String> words =
                Stream.of("y n yes no on off true false null ~ nan inf .nan .inf -.inf +.inf".split(" "));
        String others =
                "a:|:a|#a|-a|&a|*a|!a|>|%a|@a|`a|{a|[a|'a'|0|10|-1|1.5|010|0x1F|0o7|1e3|1_000|12:30|2026-01-01|+1|.5"
                        + "|---|...|a\\b|a{b|é||a: b| |a | a|a #b|- a|? a|a\tb";
        return Stream.of(
                        words.flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT))),
                        Stream.of(others.split("\\|", -1)),
                        Stream.of("|"))
                .flatMap(texts -> texts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A b",
                "/bin/sh",
                "ghcr.io/acme/orders:1.2.3@sha256:0a1b",
                "http://x/y",
                "app.kubernetes.io/name",
                "key=value",
                "a,b",
                "100m",
                "512Mi",
                "5s",
                "50%",
                "v1",
                "a (b)",
                "_",
                "yesterday",
                "nothing"
            })
    void what_all_readers_take_for_text_stands_plain(String text) {
        assertThat(YamlWriter.write(new TextNode(text, Origin.ENGINE))).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'',|-", "'\\n',|", "'\\n\\n',|+", "'\\n\\n\\n',|+"})
    void line_breaks_at_the_end_choose_the_block(String breaks, String header) {
        String end = breaks.replace("\\n", "\n");
        String text =
                YamlWriter.write(MapNode.empty().with("a", "x\n\n  y" + end).with("b", 1));
        String more = end.isEmpty() ? "" : end.substring(1);
        assertThat(text).isEqualTo("a: " + header + "\n  x\n\n    y\n" + more + "b: 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\nx", " x\ny", "x \ny", "x\n \ny", "x\n\ty", "x\r\ny", "\n\n", "x\n\u2028y", "x\n\uFEFF"})
    void lines_that_a_block_would_change_stand_in_double_quotes_on_one_line(String text) {
        assertThat(YamlWriter.write(new TextNode(text, Origin.ENGINE)))
                .startsWith("\"")
                .endsWith("\"\n")
                .hasLineCount(1);
    }

    @Test
    void a_line_of_a_block_is_at_most_4000_characters() {
        assertThat(YamlWriter.write(new TextNode("x".repeat(4_000) + "\ny", Origin.ENGINE)))
                .startsWith("|-\n");
        assertThat(YamlWriter.write(new TextNode("x".repeat(4_001) + "\ny", Origin.ENGINE)))
                .startsWith("\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3,1000",
        "1.50,1.50",
        "-0.0,0.0",
        "1E-7,0.0000001",
        "0E+5,0",
        "12345678901234567890,12345678901234567890"
    })
    void numbers_are_written_digit_by_digit(String number, String written) {
        assertThat(YamlWriter.write(new NumberNode(new BigDecimal(number), Origin.ENGINE)))
                .isEqualTo(written + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<", "=", "a\u0000", "\u0085", "\u202E", "\uFFFF", "\uD83D", "\uDE00x", "\u007F"})
    void what_no_reader_gets_right_is_not_written(String text) {
        MapNode value = MapNode.empty().with("a", text);
        MapNode key = MapNode.empty().with(text, "a");
        assertThatThrownBy(() -> YamlWriter.write(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> YamlWriter.write(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_that_no_reader_finds_the_end_of_is_not_written() {
        MapNode longest = MapNode.empty().with("k".repeat(998), 1);
        assertThat(PlainData.yaml11(YamlWriter.write(longest))).isEqualTo(PlainData.of(longest));
        MapNode longer = MapNode.empty().with("\u2028".repeat(200), 1);
        assertThatThrownBy(() -> YamlWriter.write(longer)).hasMessage("cannot write a key of 1202 characters");
    }

    @Test
    void the_same_nodes_give_the_same_bytes_wherever_they_come_from() {
        String text = "{b: [1, {x: 'y'}], a: \"no\"}";
        Node flow = YamlReader.read("x", text.getBytes(StandardCharsets.UTF_8));
        String block = YamlWriter.write(flow);
        assertThat(block).isEqualTo("b:\n  - 1\n  - x: \"y\"\na: \"no\"\n");
        Node again = YamlReader.read("y", block.getBytes(StandardCharsets.UTF_8));
        assertThat(YamlWriter.write(again)).isEqualTo(block);
        assertThat(again.at(Pointer.parse("/b/1/x"))).contains(new TextNode("y", Origin.ENGINE));
    }
}
