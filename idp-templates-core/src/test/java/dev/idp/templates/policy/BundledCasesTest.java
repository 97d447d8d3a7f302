package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case gets the verdict that its name says; a real API server said the same, see {@code tests/policies}. */
class BundledCasesTest {
    private static final Path CASES = Path.of("../kubernetes/policies/cases");
    private static final Path CLUSTER = Path.of("../tests/policies/src/test/resources/cluster.yaml");
    private static final Pattern USER = Pattern.compile("# user: (\\S+)\n");
    private static final Pattern TENANT = Pattern.compile("(.+)-(dev|prod)");
    private static final Problems PROBLEMS = new Problems();
    private static final PolicyChecker CHECKER = checker();

    private static PolicyChecker checker() {
        List<Resource> objects = Bench.resources(text(CLUSTER));
        objects.addAll(Bench.resources(text(CASES.resolve("parameters.yaml"))));
        return PolicyChecker.of(Policies.bundled().and(Policies.of(objects)), PROBLEMS);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<Path> rules() throws IOException {
        Set<String> ofBundles = RuleIndexReader.read(
                        "bundle.yaml", Files.readAllBytes(CASES.resolveSibling("rules/bundle.yaml")))
                .byId()
                .keySet();
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !ofBundles.contains(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_policies_have_no_problem() {
        assertThat(Bench.text(PROBLEMS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_cases_of_a_rule_get_their_verdicts(Path rule) throws IOException {
        try (Stream<Path> cases = Files.list(rule)) {
            assertThat(cases.sorted().toList()).isNotEmpty().allSatisfy(this::check);
        }
    }

    private void check(Path file) {
        Set<String> expected = file.getFileName().toString().startsWith("deny-")
                ? Set.of(file.getName(file.getNameCount() - 2).toString())
                : Set.of();
        Resource resource = Bench.resource(text(file));
        Submission sent = Submission.of(resource);
        Matcher user = USER.matcher(text(file));
        Submission submission =
                new Submission(resource, user.lookingAt() ? user.group(1) : sent.user(), Optional.empty(), true);
        Map<String, Map<String, String>> namespaces = new HashMap<>();
        resource.namespace().ifPresent(name -> namespaces.put(name, labels(name)));
        PolicyReport report = CHECKER.check(List.of(submission), namespaces, PROBLEMS);
        Set<String> broken = new TreeSet<>();
        report.findings().forEach(finding -> broken.add(finding.rule().id()));
        assertThat(broken).as(file + ": " + report.findings()).isEqualTo(expected);
    }

    private static Map<String, String> labels(String namespace) {
        Matcher tenant = TENANT.matcher(namespace);
        return tenant.matches()
                ? Map.of("idp.dev/system", tenant.group(1), "idp.dev/environment", tenant.group(2))
                : Map.of();
    }
}
