package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code cases/} is a value, its schema, and what a person is told. */
class SchemaCasesTest {
    static List<CaseFile> cases() {
        return CaseFile.all("cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tells_each_fault_once_and_where_it_stands(CaseFile file) {
        Problems problems = new Problems();
        Schema.of(file.map("schema.yaml")).check(file.node("value.yaml"), Pointer.ROOT, problems);
        assertThat(CaseFile.written(problems.sorted())).isEqualTo(file.text("problems"));
    }
}
