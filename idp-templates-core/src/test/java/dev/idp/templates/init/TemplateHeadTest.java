package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateHeadTest {
    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("../template-catalog"), 3, (path, attributes) -> path.endsWith("template.yaml"))) {
            return files.sorted().toList().stream();
        }
    }

    private static TemplateHead read(String text) {
        return TemplateHead.read("template.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_head_is_what_the_whole_file_says(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        MapNode whole = (MapNode) YamlReader.read("template.yaml", bytes);

        assertThat(TemplateHead.read("template.yaml", bytes))
                .isEqualTo(new TemplateHead(
                        whole.map("metadata").orElseThrow(), whole.textAt(Pointer.of("spec", "idp", "type"))));
    }

    @Test
    void a_file_that_is_laid_out_otherwise_is_read_whole() {
        for (String text : List.of(
                "metadata: {name: a, title: A}\nspec: {idp: {version: 1.0.0, type: need}}\n",
                "spec:\n    idp:\n        type: need\nmetadata: {name: a, title: A}\n",
                "spec:\n  idp:\n    type: need\n\nmetadata: {name: a, title: A}\n",
                "kind: Template\nspec:\n  idp:\n    type: need\nmetadata: {name: a, title: A}\n")) {
            assertThat(read(text).type()).as(text).contains("need");
            assertThat(read(text).metadata().text("title")).as(text).contains("A");
        }
    }

    @Test
    void a_file_without_the_engine_s_part_has_no_type() {
        assertThat(read("metadata: {title: A}\nspec:\n  parameters: []\n").type())
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_file_that_is_no_yaml_is_a_problem() {
        assertThatThrownBy(() -> read("metadata: {title: A\nspec:\n  idp:\n    type: need\n"))
                .isInstanceOf(IdpException.class);
    }
}
