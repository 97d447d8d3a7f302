package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of our files: {@code idp.yaml}, {@code platform.yaml}, {@code index.yaml}, {@code idp.lock} and rules. */
class PublishedSchemasTest {
    private static final String WORKLOAD = "/dev/idp/templates/workload/workload.schema.json";
    private static final String INDEX = "/dev/idp/templates/catalog/catalog-index.schema.json";
    private static final String LOCK = "/dev/idp/templates/lock/workload-lock.schema.json";
    private static final String RULES = "/dev/idp/templates/policy/policy-rules.schema.json";
    private static final String POLICY = "/dev/idp/templates/policy/policy.schema.json";
    private static final String BINDING = "/dev/idp/templates/policy/policy-binding.schema.json";
    private static final String PARAMETERS = "/dev/idp/templates/policy/policy-parameters.schema.json";
    private static final String PLATFORM = "/dev/idp/templates/platform/platform.schema.json";

    static List<CaseFile> workloadCases() {
        return CaseFile.all("workload-cases");
    }

    static List<CaseFile> platformCases() {
        return CaseFile.all("platform-cases");
    }

    @Test
    void a_descriptor_with_every_field_is_fine() throws IOException {
        assertThat(check(WORKLOAD, document("idp.yaml"))).isEmpty();
    }

    @Test
    void a_platform_with_every_field_is_fine() throws IOException {
        assertThat(check(PLATFORM, document("platform.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloadCases")
    void says_what_is_wrong_with_a_descriptor(CaseFile file) {
        assertThat(CaseFile.written(check(WORKLOAD, file.node("idp.yaml")))).isEqualTo(file.text("problems"));
    }

    @ParameterizedTest
    @MethodSource("platformCases")
    void says_what_is_wrong_with_a_platform(CaseFile file) {
        assertThat(CaseFile.written(check(PLATFORM, file.node("platform.yaml"))))
                .isEqualTo(file.text("problems"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKLOAD, PLATFORM, INDEX, LOCK, RULES, POLICY, BINDING, PARAMETERS})
    void has_nothing_against_itself(String schema) throws IOException {
        Problems problems = new Problems();
        SchemaTree tree = SchemaTree.of(document(schema));
        new SchemaLint(tree, Pointer.ROOT, problems, Set.of()).check();
        new DefaultsLint(tree, Pointer.ROOT, problems).check();
        assertThat(CaseFile.written(problems.sorted())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKLOAD, PLATFORM, INDEX, LOCK, RULES, POLICY, BINDING, PARAMETERS})
    void explains_every_field(String schema) throws IOException {
        List<Pointer> silent = new ArrayList<>();
        SchemaTree tree = SchemaTree.of(document(schema));
        fields(tree.root(), Pointer.ROOT, (place, field) -> {
            MapNode described = tree.described(field);
            boolean explained = described.text("title").isPresent()
                    && described
                            .text("description")
                            .filter(text -> text.endsWith("."))
                            .isPresent()
                    && described
                            .list("examples")
                            .filter(list -> !list.items().isEmpty())
                            .isPresent();
            if (!explained) {
                silent.add(place);
            }
        });
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKLOAD, PLATFORM, INDEX, LOCK, RULES, POLICY, BINDING, PARAMETERS})
    void gives_examples_that_fit(String schema) throws IOException {
        SchemaTree tree = SchemaTree.of(document(schema));
        Judge judge = new Judge(tree);
        List<String> wrong = new ArrayList<>();
        schemas(
                tree.root(),
                Pointer.ROOT,
                (place, map) -> map.list("examples").map(ListNode::items).orElse(List.of()).stream()
                        .filter(example -> !judge.fits(place, example))
                        .forEach(example -> wrong.add(place + ": " + example)));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKLOAD, PLATFORM, INDEX, LOCK, RULES, POLICY, BINDING, PARAMETERS})
    void knows_all_fields_of_each_map_but_of_parameters_patches_labels_and_metadata(String schema) throws IOException {
        List<String> open = new ArrayList<>();
        schemas(document(schema), Pointer.ROOT, (place, map) -> {
            if (map.text("type").equals(Optional.of("object"))
                    && map.get("additionalProperties").isEmpty()) {
                open.add(place.last());
            }
        });
        assertThat(open).isSubsetOf("parameters", "merge", "metadata");
    }

    private static void fields(Node schema, Pointer place, BiConsumer<Pointer, Node> found) {
        schemas(
                schema,
                place,
                (at, map) -> map.map("properties")
                        .orElse(MapNode.empty())
                        .entries()
                        .forEach(entry -> {
                            boolean condition = at.tokens().contains("if");
                            if (!condition) {
                                found.accept(at.then("properties").then(entry.key()), entry.value());
                            }
                        }));
    }

    private static void schemas(Node schema, Pointer place, BiConsumer<Pointer, MapNode> found) {
        if (!(schema instanceof MapNode map)) {
            return;
        }
        found.accept(place, map);
        for (MapNode.Entry entry : map.entries()) {
            Pointer child = place.then(entry.key());
            switch (Keyword.of(entry.key()).orElseThrow().content()) {
                case SCHEMA -> schemas(entry.value(), child, found);
                case SCHEMA_MAP ->
                    ((MapNode) entry.value())
                            .entries()
                            .forEach(item -> schemas(item.value(), child.then(item.key()), found));
                case SCHEMA_LIST -> {
                    List<Node> items = ((ListNode) entry.value()).items();
                    Stream.iterate(0, i -> i + 1)
                            .limit(items.size())
                            .forEach(i -> schemas(items.get(i), child.then(i), found));
                }
                default -> {}
            }
        }
    }

    private static List<Problem> check(String schema, Node document) {
        Problems problems = new Problems();
        Schema.resource(PublishedSchemasTest.class, schema).check(document, Pointer.ROOT, problems);
        return problems.sorted();
    }

    private static MapNode document(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PublishedSchemasTest.class.getResourceAsStream(name))) {
            return (MapNode) YamlReader.read(name, in.readAllBytes());
        }
    }
}
