package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule over all resources has cases with both verdicts, a page, and a description. */
class BundleCasesTest {
    private static final Path POLICIES = Path.of("../kubernetes/policies");
    private static final Path PAGES = Path.of("../docs/policies");

    static Stream<String> rules() {
        return BundleRules.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_cases_of_a_bundle_rule_have_their_verdicts(String rule) throws IOException {
        FileTree all = TreeReader.read(POLICIES.resolve("cases"));
        FileTree cases = all.at(TreePath.of(rule)).in(TreePath.of(rule));
        PolicyCases.Result result = PolicyCases.run(
                Policies.bundled(),
                "cases",
                cases.with(
                        TreePath.of("parameters.yaml"),
                        all.get(TreePath.of("parameters.yaml")).orElseThrow()));

        assertThat(result.problems().stream().map(Problem::message)).isEmpty();
        assertThat(names(cases)).anyMatch(name -> name.startsWith("allow-"));
        assertThat(names(cases)).anyMatch(name -> name.startsWith("deny-"));
        assertThat(result.cases()).isEqualTo(names(cases).size());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_bundle_rule_is_described(String id) throws IOException {
        Rule rule = Policies.bundled().rules().get(id).orElseThrow();

        assertThat(Files.readString(PAGES.resolve(id + ".md")))
                .startsWith("# " + id + ": " + rule.title() + "\n")
                .contains(rule.rationale())
                .contains("| severity | " + rule.severity().name().toLowerCase(Locale.ROOT) + " |");
    }

    @Test
    void a_case_with_another_verdict_is_named() {
        FileTree cases = FileTree.EMPTY.with("B-10/allow-none.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec: {serviceAccountName: a, containers: []}
                """);

        assertThat(PolicyCases.run(Policies.bundled(), "cases", cases).problems())
                .extracting(Problem::message)
                .containsExactly("expected that every rule is kept, found that B-01, B-10 is broken");
    }

    private static List<String> names(FileTree cases) {
        return cases.files().keySet().stream().map(TreePath::name).toList();
    }
}
