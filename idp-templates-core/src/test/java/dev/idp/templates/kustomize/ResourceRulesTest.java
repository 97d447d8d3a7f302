package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resource may not hold; {@code rules.yaml} has an example of each. */
class ResourceRulesTest {
    static Stream<CaseFile> cases() throws IOException {
        return CaseFile.read("rules.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rules_find_what_is_wrong(CaseFile example) {
        Problems problems = new Problems();
        List<Resource> resources = example.resources("resources");

        ResourceRules.check(resources, problems);
        ResourceRules.checkNamespace(resources, "shop-dev", problems);
        ResourceRules.checkImages(resources, images(example), problems);

        assertThat(CaseFile.shown(problems)).isEqualTo(example.texts("problems"));
    }

    @Test
    void a_problem_names_the_place_that_wrote_the_value() {
        String text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: x\n  b: null\n";
        Problems problems = new Problems();

        ResourceRules.check(List.of(resource(text)), problems);

        Location location = problems.sorted().get(0).location();
        assertThat(location).hasToString("orders.yaml:7:6");
        assertThat(location.pointer()).hasToString("/data/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<<", "=", "a\u0000", "a\u007F", "\u202E"})
    void keys_that_get_lost_are_refused_everywhere(String key) {
        MapNode odd = MapNode.empty().with(key, "x");
        MapNode list = MapNode.empty().with("list", new ListNode(List.of(odd), odd.origin()));

        assertThat(codes(configMap().with("data", odd))).containsExactly("IDP2104");
        assertThat(codes(configMap().with("data", list))).containsExactly("IDP2104");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<", "=", "a\u0000", "a\u007F", "a\u0085", "\u202E", "\uD800"})
    void texts_that_change_on_the_way_are_refused(String text) {
        assertThat(codes(configMap().with("data", MapNode.empty().with("k", text))))
                .containsExactly("IDP2112");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\r\nb", " a", "a ", "yes", "\uFEFF", "\u2028", "😀", "<<a", ""})
    void other_texts_are_fine(String text) {
        assertThat(codes(configMap().with("data", MapNode.empty().with("k", text))))
                .isEmpty();
    }

    private static List<String> codes(MapNode node) {
        Problems problems = new Problems();
        ResourceRules.check(List.of(new Resource(node)), problems);
        return problems.sorted().stream().map(problem -> problem.code().id()).toList();
    }

    private static MapNode configMap() {
        return resource("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n")
                .node();
    }

    private static Resource resource(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Resources.of(YamlReader.readAll("orders.yaml", bytes), new Problems())
                .get(0);
    }

    private static List<ImageVersion> images(CaseFile example) {
        List<ImageVersion> images = new ArrayList<>();
        for (MapNode image : example.list("images").maps()) {
            images.add(new ImageVersion(image.text("name").orElseThrow(), image.text("tag"), image.text("digest")));
        }
        return images;
    }
}
