package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON patches as of RFC 6902; {@code json-patches.yaml} has an example of each rule. */
class JsonPatchTest {
    static Stream<CaseFile> cases() throws IOException {
        return CaseFile.read("json-patches.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void operations_do_what_the_rfc_says(CaseFile example) {
        Problems problems = new Problems();
        MapNode document = example.map("document");

        MapNode result = JsonPatch.apply(document, example.list("operations"), problems);

        assertThat(CaseFile.shown(problems)).isEqualTo(example.texts("problems"));
        assertThat(result).isEqualTo(example.content().map("result").orElse(document));
    }

    @Test
    void a_patched_value_is_the_patches_and_the_rest_stays_the_templates() {
        MapNode document = (MapNode) read("template.yaml", "a: {b: 1, c: 2}\n");
        ListNode operations = (ListNode) read("idp.yaml", "- {op: replace, path: /a/b, value: 3}\n");

        MapNode result = JsonPatch.apply(document, operations, new Problems());

        assertThat(result.locate(Pointer.of("a", "b"))).hasToString("idp.yaml:1:36");
        assertThat(result.locate(Pointer.of("a", "c"))).hasToString("template.yaml:1:14");
    }

    private static Node read(String file, String text) {
        return YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
