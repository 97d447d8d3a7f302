package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import java.io.IOException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call of a run fails once, done or not: the next run ends with one pull request that has everything. */
class HealingTest {
    private static final int NEVER = 1_000;

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "GITLAB"})
    void an_answer_that_is_lost_at_any_call_is_healed_by_the_next_run(ForgeKind kind) throws IOException {
        assertThat(runs(kind, StubHost::losingNumber)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "GITLAB"})
    void a_host_that_is_busy_at_any_call_is_healed_by_the_next_run(ForgeKind kind) throws IOException {
        assertThat(runs(kind, StubHost::failingNumber)).isPositive();
    }

    /** Returns how many first runs failed. */
    private static int runs(ForgeKind kind, ObjIntConsumer<StubHost> fault) throws IOException {
        int failed = 0;
        for (int number = 1; number <= calls(kind); number++) {
            try (Stage stage = Stage.of(kind)) {
                fault.accept(stage.host, number);
                failed += run(stage);
                fault.accept(stage.host, NEVER);
                assertThat(run(stage)).as("call %d", number).isZero();
                assertWhole(stage);
            }
        }
        return failed;
    }

    private static int calls(ForgeKind kind) throws IOException {
        try (Stage stage = Stage.of(kind)) {
            run(stage);
            assertThat(stage.host.requests()).hasSizeGreaterThan(4);
            return stage.host.requests().size();
        }
    }

    private static int run(Stage stage) {
        try {
            assertThat(stage.ensure(stage.draft("one", List.of("idp"), List.of("mona"), true))
                            .notMerged())
                    .isEmpty();
            return 0;
        } catch (IdpException failure) {
            stage.canary.isNotIn(failure);
            return 1;
        }
    }

    private static void assertWhole(Stage stage) {
        assertThat(stage.model.all()).singleElement().satisfies(entry -> {
            assertThat(entry.state).startsWith("open");
            assertThat(entry.labels).containsExactly("idp");
            assertThat(entry.reviewers).containsExactly("mona");
            assertThat(entry.merging).isTrue();
        });
    }
}
