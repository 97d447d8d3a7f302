package dev.idp.tests.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.policy.PolicyChecker;
import dev.idp.templates.policy.Submission;
import dev.idp.templates.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an API server said once holds for the cases and policies as they are now. */
@Execution(ExecutionMode.SAME_THREAD)
class RecordedVerdictsTest {
    private static final Recording RECORDING = Recording.read();
    private static final PolicyChecker CHECKER = PolicyChecker.of(CasesPlatform.policies(), new Problems());

    static List<PolicyCase> cases() {
        return PolicyCase.all();
    }

    @Test
    void the_recording_is_of_these_policies() {
        assertThat(RECORDING.policies())
                .as("the policies have changed since; " + Recording.AGAIN)
                .isEqualTo(Recording.digest(CasesPlatform.objects()));
    }

    @Test
    void the_recording_has_the_cases_that_are_there() {
        assertThat(RECORDING.verdicts().keySet())
                .as(Recording.AGAIN)
                .isEqualTo(cases().stream().map(PolicyCase::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_server_gave_the_verdict_that_the_name_of_the_case_says(PolicyCase one) {
        Recording.Recorded recorded = RECORDING.get(one).orElseThrow(() -> new AssertionError(Recording.AGAIN));
        assertThat(recorded.digest())
                .as(one + " has changed since it was recorded; " + Recording.AGAIN)
                .isEqualTo(one.digest());
        assertThat(recorded.verdict().broken()).isEqualTo(one.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_engine_gives_the_verdict_of_the_server(PolicyCase one) {
        Problems problems = new Problems();
        Submission submission = new Submission(one.resource(), one.user(), Optional.empty(), true);

        SortedSet<String> broken =
                CHECKER.check(List.of(submission), CasesPlatform.namespaces(List.of(one)), problems).findings().stream()
                        .map(finding -> finding.rule().id())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(problems.sorted()).isEmpty();
        assertThat(broken)
                .isEqualTo(RECORDING
                        .get(one)
                        .orElseThrow(() -> new AssertionError(Recording.AGAIN))
                        .verdict()
                        .broken());
    }

    @Test
    void each_rule_has_a_case_that_is_let_in_and_one_that_is_refused() {
        Map<String, List<PolicyCase>> byRule =
                cases().stream().collect(Collectors.groupingBy(PolicyCase::rule, TreeMap::new, Collectors.toList()));
        assertThat(byRule).allSatisfy((rule, cases) -> {
            assertThat(cases).as(rule).anyMatch(one -> one.expected().isEmpty());
            assertThat(cases).as(rule).anyMatch(one -> !one.expected().isEmpty());
        });
    }
}
