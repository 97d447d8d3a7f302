package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Findings become problems that a person can act on. */
class FindingProblemsTest {
    private static final Bench BENCH = Bench.asking(Bench.rule("object.data.a == 'b'"), "configmaps");

    private static List<Problem> problems(int count) {
        List<Submission> submissions = IntStream.range(0, count)
                .mapToObj(i ->
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%04d, namespace: shop-dev}\ndata: {a: x}"
                                .formatted(i))
                .map(Bench::resource)
                .map(Submission::of)
                .toList();
        return FindingProblems.of(BENCH.report(submissions));
    }

    @Test
    void a_finding_names_rule_object_line_and_page() {
        Problem problem = problems(1).get(0);
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.message()).isEqualTo("ACME-01: mend it (ConfigMap/c0000 in shop-dev)");
        assertThat(problem.location().toString()).isEqualTo("object.yaml:4:11");
        assertThat(problem.hint()).isEqualTo("see docs/policies/ACME-01.md");
    }

    @Test
    void a_few_stand_alone_and_a_thousand_are_one() {
        assertThat(problems(5)).hasSize(5);
        assertThat(problems(1000))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("ACME-01: mend it (ConfigMap/c0000 in shop-dev), and 999 more: "
                        + "ConfigMap/c0001, ConfigMap/c0002, ConfigMap/c0003, …");
    }
}
