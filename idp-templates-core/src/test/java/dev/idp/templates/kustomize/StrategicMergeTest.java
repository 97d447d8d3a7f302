package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strategic merges as people write them; {@code merges.yaml} has an example of each rule. */
class StrategicMergeTest {
    static Stream<CaseFile> cases() throws IOException {
        return CaseFile.read("merges.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_patch_merges_as_the_api_server_does(CaseFile example) {
        Problems problems = new Problems();
        MapNode resource = example.map("resource");

        MapNode result = StrategicMerge.appending(new Resource(resource), example.map("patch"), problems);

        assertThat(CaseFile.shown(problems)).isEqualTo(example.texts("problems"));
        assertThat(result).isEqualTo(example.content().map("result").orElse(resource));
    }

    @Test
    void what_the_patch_says_is_the_patches_and_the_rest_stays_the_templates() {
        MapNode resource = read(
                "template.yaml",
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: [{name: a, image: i}]\n");
        MapNode patch = read("idp.yaml", "spec:\n  containers: [{name: a, tty: true}, {name: b}]\n  x: 1\n");

        MapNode result = StrategicMerge.appending(new Resource(resource), patch, new Problems());

        assertThat(where(result, "/spec/containers/0/image")).isEqualTo("template.yaml:5:33");
        assertThat(where(result, "/spec/containers/0/tty")).isEqualTo("idp.yaml:2:31");
        assertThat(where(result, "/spec/containers/1")).isEqualTo("idp.yaml:2:38");
        assertThat(where(result, "/spec/containers")).isEqualTo("template.yaml:5:15");
        assertThat(where(result, "/spec/x")).isEqualTo("idp.yaml:3:6");
        assertThat(result.locateKey(Pointer.parse("/spec/x"))).hasToString("idp.yaml:3:3");
        assertThat(result.locateKey(Pointer.parse("/spec/containers"))).hasToString("template.yaml:5:3");
    }

    private static String where(MapNode node, String pointer) {
        return node.locate(Pointer.parse(pointer)).toString();
    }

    private static MapNode read(String file, String text) {
        return (MapNode) YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
