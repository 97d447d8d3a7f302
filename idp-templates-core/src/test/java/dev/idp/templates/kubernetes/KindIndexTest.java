package dev.idp.templates.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The index says what the classes of the Kubernetes model say. {@code -Didp.update} writes it anew. */
class KindIndexTest {
    private static final Path FILE = Path.of("src/main/resources/dev/idp/templates/kubernetes/kinds.index");
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void the_file_is_what_the_model_says() throws IOException {
        String written = KindIndexWriter.write();
        if (System.getProperty("idp.update") != null) {
            Files.writeString(FILE, written);
        }
        assertThat(Files.readString(FILE)).isEqualTo(written);
    }

    @Test
    void kinds_of_namespaces_have_fields_and_others_are_only_named() {
        KindIndex index = KindIndex.bundled();
        assertThat(index.type("apps/v1", "Deployment")).contains(new FieldType.Fields("apps.Deployment"));
        assertThat(index.type("v1", "Namespace")).contains(PlainType.ANY);
        assertThat(index.type("apps/v1beta1", "Deployment")).isEmpty();
    }

    @Test
    void a_type_is_as_deep_as_it_is_written() {
        FieldType.Fields container = new FieldType.Fields("Container");
        assertThat(KindIndex.bundled().fields(container))
                .containsEntry("args", new FieldType.ListOf(PlainType.TEXT))
                .containsEntry("image", PlainType.TEXT)
                .containsEntry("ports", new FieldType.ListOf(new FieldType.Fields("ContainerPort")))
                .containsEntry("resources", new FieldType.Fields("ResourceRequirements"))
                .containsEntry("stdin", PlainType.TRUTH);
        assertThat(FieldType.parse("{[quantity]}"))
                .isEqualTo(new FieldType.MapOf(new FieldType.ListOf(PlainType.QUANTITY)));
    }

    /** What the index has too much would be left out, for the model ignores what it does not know. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void the_model_reads_and_writes_an_object_with_every_field(String apiVersion, String kind)
            throws ClassNotFoundException {
        String object = JsonWriter.write(
                SampleMaker.complete(apiVersion, kind).resource().node());
        String type =
                ((FieldType.Fields) KindIndex.bundled().type(apiVersion, kind).orElseThrow()).type();
        Object read = MAPPER.readValue(object, Class.forName("io.fabric8.kubernetes.api.model." + type));
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(read))).isEqualTo(MAPPER.readTree(object));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void an_object_with_every_field_of_its_kind_is_right(String apiVersion, String kind) {
        Problems problems = new Problems();
        Sample sample = SampleMaker.complete(apiVersion, kind);
        assertThat(KindCheck.check(List.of(sample.resource()), problems)).containsExactly(sample.resource());
        assertThat(problems.sorted()).isEmpty();
    }

    /** The kinds that have fields. */
    static Stream<Arguments> kinds() {
        KindIndex index = KindIndex.bundled();
        return index.versions().stream()
                .flatMap(version -> index.kinds(version).stream()
                        .filter(kind -> index.type(version, kind).orElseThrow() instanceof FieldType.Fields)
                        .map(kind -> Arguments.of(version, kind)));
    }
}
