package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A cluster with policies: says what they have against objects. */
final class Bench {
    static final Map<String, Map<String, String>> NAMESPACES =
            Map.of("shop-dev", Map.of("idp.dev/environment", "dev", "idp.dev/system", "shop"));

    private static final String BINDING = """
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: acme-dev}
            spec: {policyName: acme, validationActions: [Deny, Audit]}
            """;

    private final PolicyChecker checker;
    private final Problems problems = new Problems();

    private Bench(Policies policies) {
        this.checker = PolicyChecker.of(policies, problems);
    }

    /** Takes policies as they stand in a file. */
    static Bench of(String yaml) {
        return new Bench(Policies.read("policies", FileTree.EMPTY.with("own.yaml", yaml)));
    }

    /** Makes one policy of a specification without its constraints, and binds it. */
    static Bench asking(String spec, String resources) {
        return of(policy(spec, resources) + BINDING);
    }

    static String policy(String spec, String resources) {
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: acme}
                spec:
                  matchConstraints:
                    resourceRules:
                      - {apiGroups: ["*"], apiVersions: ["*"], operations: [CREATE], resources: [%s]}
                """.formatted(resources) + spec.indent(2);
    }

    /** One validation of an expression. */
    static String rule(String expression) {
        return "validations:\n- message: \"ACME-01: mend it\"\n  expression: >-\n" + expression.indent(4);
    }

    List<String> judge(String object) {
        return judge(Submission.of(resource(object)));
    }

    /** Lists the findings: action, field and message. */
    List<String> judge(Submission submission) {
        return report(List.of(submission)).findings().stream()
                .map(found -> found.action() + " " + found.field() + " " + found.message())
                .toList();
    }

    PolicyReport report(List<Submission> submissions) {
        return checker.check(submissions, NAMESPACES, problems);
    }

    String problems() {
        return text(problems);
    }

    static String text(Problems problems) {
        return problems.sorted().stream().map(ProblemText::line).collect(Collectors.joining("\n"));
    }

    static String refusal(String yaml) {
        try {
            return of(yaml).problems();
        } catch (IdpException refused) {
            return refused.problems().stream().map(ProblemText::line).collect(Collectors.joining("\n"));
        }
    }

    static Resource resource(String yaml) {
        return resources(yaml).get(0);
    }

    static List<Resource> resources(String yaml) {
        Problems none = new Problems();
        List<Resource> resources = new ArrayList<>(
                Resources.of(YamlReader.readAll("object.yaml", yaml.getBytes(StandardCharsets.UTF_8)), none));
        none.throwIfErrors();
        return resources;
    }
}
