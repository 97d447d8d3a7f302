package dev.idp.templates.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code spec.idp.migrations} and its neighbours may say. */
class MigrationTest {
    private static TemplateVersion read(String idp) {
        String entity = """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: web}
                spec:
                  parameters:
                    properties:
                      name: {type: string}
                      size: {type: string, enum: [s, l], default: s}
                      scaling:
                        type: object
                        properties: {min: {type: integer}}
                  idp:
                    version: 1.1.0
                """ + idp.indent(4);
        FileTree files = FileTree.EMPTY.with("template.yaml", entity).with("manifests/a.yaml.ftl", "a: b\n");
        return TemplateReader.read("web", "1.1.0", files, (name, version, asked) -> {
            throw new AssertionError("no library");
        });
    }

    private static TemplateVersion withChange(String change) {
        return read("migrations: [{from: 1.0.0, changes: [" + change + "]}]");
    }

    @Test
    void every_kind_of_change_is_read() {
        List<Migration.Change> changes = withChange("""
                        {rename: {from: replicas, to: scaling.min}}, {default: {parameter: size, was: l}},
                          {values: {parameter: size, map: {small: s, large: l}}},
                          {drop: {parameter: color, reason: nobody saw it}}""").migrations().get(0).changes();

        assertThat(changes).hasSize(4);
        assertThat(((Migration.Rename) changes.get(0)).to()).isEqualTo(Pointer.of("scaling", "min"));
        assertThat(((Migration.OtherDefault) changes.get(1)).was().toString()).isEqualTo("\"l\"");
        assertThat(((Migration.OtherWords) changes.get(2)).words()).isEqualTo(Map.of("small", "s", "large", "l"));
        assertThat(((Migration.Drop) changes.get(3)).reason()).isEqualTo("nobody saw it");
        assertThat(changes.get(0).location().toString()).startsWith("web@1.1.0/template.yaml:14:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {rename: {from: replicas, to: scaling.mni}}         | found scaling.mni, which is no parameter of this version
                    {rename: {from: size, to: scaling.min}}             | found size, which this version still has
                    {drop: {parameter: size, reason: r}}                | found size, which this version still has
                    {default: {parameter: size, was: s}}                | which is the default now too
                    {default: {parameter: szie, was: l}}                | found szie, which is no parameter
                    {values: {parameter: size, map: {a: s, b: s}}}      | found two old words with one new word
                    {values: {parameter: size, map: {medium: m}}}       | found the new word m, which size does not take
                    {drop: {parameter: x, reason: r}}, {drop: {parameter: x, reason: r}} | found two changes of x of one kind
                    {drop: {parameter: x, reason: r}}, {rename: {from: x, to: scaling.min}} | found two ways for one parameter
                    {drop: {parameter: x}}                              | reason
                    {move: {parameter: x}}                              | move
                    {drop: {parameter: x, reason: r}, rename: {from: old, to: scaling.min}} | 1
                    """)
    void a_change_that_cannot_be_followed_is_refused(String change, String message) {
        assertThat(problems(() -> withChange(change)))
                .anySatisfy(line -> assertThat(line).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    engine: new                          | engine
                    requries: [keda]                     | requries
                    requires: [kda]                      | kda
                    bind: {nmae: metadata.name}          | found nmae, which is no property of spec.parameters
                    bind: {name: metadata.nmae}          | metadata.nmae
                    outputs: {host: {secret: true}}      | description
                    outputs: {host: {description: d}}    | found outputs in a template of type workload
                    """)
    void whatever_else_is_no_part_of_the_section_is_refused(String line, String message) {
        assertThat(problems(() -> read(line)))
                .anySatisfy(found -> assertThat(found).contains(message));
    }

    private static List<String> problems(ThrowingCallable reading) {
        return catchThrowableOfType(IdpException.class, reading).problems().stream()
                .map(ProblemText::full)
                .toList();
    }
}
