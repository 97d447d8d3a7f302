package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    @Test
    void a_document_is_one_line_with_keys_in_order_and_numbers_as_they_are() {
        String yaml = "b: [1.50, true, null, 'x\"y\\z']\na: {}\n'\u00e9/': |\n  two\n  lines\n";
        assertThat(JsonWriter.write(YamlReader.read("f", yaml.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{\"b\":[1.50,true,null,\"x\\\"y\\\\z\"],\"a\":{},\"\u00e9/\":\"two\\nlines\\n\"}");
    }

    @Property(tries = 100)
    void a_json_reader_finds_what_was_written(@ForAll("nodes") Node node) {
        String text = JsonWriter.write(node);
        assertThat(text).hasLineCount(1);
        assertThat(PlainData.same(JSON.readValue(text, Object.class))).isEqualTo(PlainData.of(node));
    }

    @Provide
    Arbitrary<Node> nodes() {
        return ArbitraryNodes.nodes();
    }
}
