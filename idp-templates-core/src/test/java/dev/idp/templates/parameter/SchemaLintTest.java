package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code schema-cases/} is a schema, and what its author is told. */
class SchemaLintTest {
    static List<CaseFile> cases() {
        return CaseFile.all("schema-cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tells_the_author_what_is_wrong(CaseFile file) {
        assertThat(CaseFile.written(lint(file))).isEqualTo(file.text("problems"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takes_no_schema_with_errors(CaseFile file) {
        boolean endless =
                file.name().equals("default-without-end"); // found by filling in, which taking a schema doesn't
        if (!endless && lint(file).stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            assertThatExceptionOfType(IdpException.class).isThrownBy(() -> Schema.of(file.map("schema.yaml")));
        } else {
            assertThatNoException().isThrownBy(() -> Schema.of(file.map("schema.yaml")));
        }
    }

    private static List<Problem> lint(CaseFile file) {
        Problems problems = new Problems();
        Schema.lint(file.map("schema.yaml"), Pointer.ROOT, problems);
        return problems.sorted();
    }
}
