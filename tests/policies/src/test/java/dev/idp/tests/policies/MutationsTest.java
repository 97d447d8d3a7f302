package dev.idp.tests.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.policy.Bundle;
import dev.idp.templates.policy.PlatformPolicies;
import dev.idp.templates.policy.PolicyCheck;
import dev.idp.templates.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is broken in what the catalog makes, the rule that is about it finds it, and no other one does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class MutationsTest {
    private static final Platform PLATFORM = new PlatformReader()
            .read(
                    "platform.yaml",
                    Examples.bundledPlatform()
                            .replace("    updates: idp", "    updates: idp\n    registries: [ghcr.io/acme]")
                            .getBytes(StandardCharsets.UTF_8));

    private final Map<String, Plan> plans = new HashMap<>();
    private final PolicyCheck check = PolicyCheck.of(PlatformPolicies.of(PLATFORM), new Problems());

    static List<Mutation> mutations() {
        return Mutation.all();
    }

    @Test
    void there_are_at_least_a_hundred_mutations() {
        assertThat(mutations()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_mutation_is_found_by_exactly_its_rule(Mutation mutation) {
        List<Resource> whole = resources(mutation);
        assertThat(broken(mutation, whole)).as("before").isEmpty();
        assertThat(whole).as(mutation.toString()).anyMatch(mutation::isOf);

        assertThat(broken(mutation, mutation.applyTo(whole))).containsExactly(mutation.rule());
    }

    private List<Resource> resources(Mutation mutation) {
        EnvironmentPlan environment = plans.computeIfAbsent(mutation.example(), Examples::plan).environments().stream()
                .filter(one -> one.environment().equals(mutation.environment()))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        environment.resources().stream(),
                        environment.platformResources().values().stream().flatMap(List::stream))
                .toList();
    }

    private SortedSet<String> broken(Mutation mutation, List<Resource> resources) {
        String environmentClass = PLATFORM.environment(mutation.environment())
                .orElseThrow()
                .settings()
                .text("class")
                .orElseThrow();
        Problems problems = new Problems();
        SortedSet<String> broken = check
                .check(
                        new Bundle(mutation.environment(), environmentClass, resources, List.of()),
                        MutationsTest::application,
                        finding -> Optional.empty(),
                        problems)
                .findings()
                .stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(problems.sorted()).isEmpty();
        return broken;
    }

    /** The Application of a tenant's resource is not asked about; that of the platform's is the name of the object. */
    private static String application(Resource resource) {
        List<String> words = List.of(resource.name().split("\\."));
        return words.size() < 3
                ? "any"
                : String.join(".", words.subList(0, 3)) + "."
                        + resource.namespace().orElse("");
    }
}
