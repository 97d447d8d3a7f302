package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules can be looked up, tried, and taken to a cluster. */
class PolicyVerbTest {
    @TempDir
    private Path directory;

    @Test
    void list_has_the_rules_of_admission_and_of_bundles() {
        CommandRun run = CommandRun.of(directory, "policy", "list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "B-05      high      Each Service selects pods, and each of its ports a port of their containers\n")
                .contains("SEC-01    critical  ");
    }

    @Test
    void explain_says_what_why_and_who_may_waive() {
        assertThat(CommandRun.of(directory, "policy", "explain", "B-10").out()).isEqualTo("""
                B-10: The service account of each workload exists

                Pods with a service account that is not there are never made.

                severity:       high
                waivers:        the team may waive it, with a reason and an end date
                asked for by:   kube-linter non-existent-service-account
                how to mend it: docs/policies/B-10.md
                """);
    }

    @Test
    void test_judges_the_cases_of_this_repository() {
        Path repository = Path.of("..").toAbsolutePath().normalize();

        CommandRun run = CommandRun.of(repository, "policy", "test");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("[0-9]+ cases of 1[0-9]{2} rules have their verdicts\n");
    }

    @Test
    void render_writes_what_each_environment_needs_once() throws IOException {
        CommandRun first = CommandRun.of(directory, "policy", "render", "--out", "policies");
        CommandRun second = CommandRun.of(directory, "policy", "render", "--out", "policies");

        assertThat(first.out()).isEqualTo("wrote 8 files to policies\n");
        assertThat(second.out()).isEqualTo("nothing changed: policies is up to date\n");
        assertThat(Files.readString(directory.resolve("policies/environments/prod/parameters.yaml")))
                .contains("name: idp-policies-prod\n")
                .contains("class: production\n");
    }

    @Test
    void a_verb_must_be_named() {
        assertThat(CommandRun.of(directory, "policy").err()).contains("Missing command: list, explain, test or render");
    }
}
