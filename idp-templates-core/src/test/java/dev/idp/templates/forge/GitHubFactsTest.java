package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.JsonReader;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares what we use of GitHub's API with GitHub's own description of it, {@code generated/api.github.com.json} of the
 * npm package {@code @octokit/openapi}: {@code -Dgithub.openapi=FILE}.
 */
@EnabledIfSystemProperty(named = "github.openapi", matches = ".+")
class GitHubFactsTest {
    private final MapNode published;
    private final ApiFacts facts = ApiFacts.of("", "github.yaml");

    GitHubFactsTest() throws IOException {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("github.openapi")));
        published =
                (MapNode) JsonReader.read("openapi", Files.readAllBytes(file)).orElseThrow();
    }

    @Test
    void every_operation_is_published_with_these_parameters_fields_and_answers() {
        for (MapNode operation : facts.operations()) {
            String path = operation.text("path").orElseThrow();
            String method = operation.text("method").orElseThrow().toLowerCase(Locale.ROOT);
            MapNode known = map(published, "paths", path, method);
            assertThat(types(known)).as(path).containsAllEntriesOf(texts(operation, "query"));
            MapNode body = body(known);
            Map<String, String> fields = new TreeMap<>();
            map(body, "properties").entries().forEach(entry -> fields.put(entry.key(), type(entry.value())));
            assertThat(fields).as(path).containsAllEntriesOf(texts(operation, "body"));
            assertThat(list(body, "required")).as(path).isEqualTo(list(operation, "required"));
            assertThat(map(known, "responses").keys())
                    .as(path)
                    .containsAll(operation.list("answers").orElseThrow().items().stream()
                            .map(Node::toString)
                            .toList());
        }
    }

    @Test
    void every_field_of_a_pull_request_that_we_read_is_published() {
        MapNode schema = map(published, "components", "schemas", "pull-request-simple", "properties");
        assertThat(schema.keys())
                .containsAll(facts.facts().list("pullRequest").orElseThrow().texts());
    }

    private Map<String, String> types(MapNode operation) {
        Map<String, String> types = new TreeMap<>();
        operation.list("parameters").orElseThrow().maps().stream()
                .map(this::resolved)
                .forEach(each -> types.put(each.text("name").orElseThrow(), type(map(each, "schema"))));
        return types;
    }

    private MapNode resolved(MapNode node) {
        return node.text("$ref")
                .map(ref -> map(published, ref.substring(2).split("/", -1)))
                .orElse(node);
    }

    private MapNode body(MapNode operation) {
        MapNode schema = (MapNode) operation
                .at(new Pointer(List.of("requestBody", "content", "application/json", "schema")))
                .orElseGet(MapNode::empty);
        return schema.list("oneOf").map(choices -> choices.maps().get(0)).orElse(schema);
    }

    private static MapNode map(MapNode node, String... steps) {
        return (MapNode) node.at(new Pointer(List.of(steps))).orElseGet(MapNode::empty);
    }

    private static String type(Node schema) {
        return ((MapNode) schema).text("type").orElse("");
    }

    private static Map<String, String> texts(MapNode node, String key) {
        Map<String, String> texts = new TreeMap<>();
        MapNode map = map(node, key);
        map.keys().forEach(name -> texts.put(name, map.text(name).orElseThrow()));
        return texts;
    }

    private static List<String> list(MapNode node, String key) {
        return node.list(key).map(ListNode::texts).orElse(List.of());
    }
}
