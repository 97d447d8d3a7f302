package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.tree.FileTree;
import org.junit.jupiter.api.Test;

/** What is wrong with policies, bindings and parameters is said with its place. */
class PolicyFilesTest {
    private static final String GOOD = Bench.rule("true");
    private static final String BINDING = """
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: acme-dev}
            spec:
              policyName: acme
              validationActions: [Deny]
            """;
    private static final String PARAMETERS = """
              paramRef: {name: acme-dev, namespace: idp-policies, parameterNotFoundAction: Deny}
            """;
    private static final String CONFIG_MAP = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: acme-dev, namespace: idp-policies}
            data: {names: "a\\norders"}
            """;
    private static final String DEPLOYMENT =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders, namespace: shop-dev}\nspec: {}";

    private static String ask(String expression) {
        Bench bench = Bench.asking(Bench.rule(expression), "deployments");
        bench.judge(DEPLOYMENT);
        return bench.problems();
    }

    @Test
    void an_expression_that_does_not_parse() {
        assertThat(ask("object.spec.replicas >")).contains("IDP2201", "mismatched input", "policies/own.yaml:10:");
    }

    @Test
    void an_expression_that_does_not_type_check() {
        assertThat(ask("object.metadata.name.startsWith(1)")).contains("IDP2201", "found no matching overload");
        assertThat(ask("variables.none")).contains("IDP2201", "undeclared reference to 'variables'");
        assertThat(ask("object.spec.flag")).contains("IDP2201", "it gives dyn, expected bool");
        assertThat(ask("params.data.a == ''")).contains("IDP2201", "undeclared reference to 'params'");
    }

    @Test
    void an_expression_that_asks_the_cluster() {
        assertThat(ask("authorizer.group('').resource('pods').check('create').allowed()"))
                .contains("IDP2201", "authorizer asks for permissions that only the cluster knows");
    }

    @Test
    void a_field_that_no_policy_has() {
        assertThat(Bench.refusal(Bench.policy(GOOD + "validationActions: [Deny]\n", "deployments") + BINDING))
                .contains("validationActions");
    }

    @Test
    void parameters_of_an_unknown_kind() {
        assertThat(Bench.refusal(
                        Bench.policy("paramKind: {apiVersion: acme.example/v1, kind: Limits}\n" + GOOD, "deployments")
                                + BINDING))
                .contains("IDP2202", "found acme.example/v1 Limits, expected v1 ConfigMap");
    }

    @Test
    void a_policy_without_a_binding() {
        assertThat(Bench.refusal(Bench.policy(GOOD, "deployments"))).contains("IDP2203", "without a binding");
    }

    @Test
    void a_binding_of_an_unknown_policy() {
        assertThat(Bench.refusal(
                        Bench.policy(GOOD, "deployments") + BINDING.replace("policyName: acme", "policyName: acne")))
                .contains("IDP2204", "found acne, which is no policy here");
    }

    @Test
    void parameters_that_are_not_there() {
        String policy = Bench.policy("paramKind: {apiVersion: v1, kind: ConfigMap}\n" + GOOD, "deployments");
        assertThat(Bench.refusal(policy + BINDING + PARAMETERS))
                .contains("IDP2205", "found no ConfigMap acme-dev in namespace idp-policies");
        assertThat(Bench.refusal(policy + BINDING + PARAMETERS.replace("Deny", "Allow")))
                .isEmpty();
    }

    @Test
    void parameters_that_are_there_are_read() {
        String spec = "paramKind: {apiVersion: v1, kind: ConfigMap}\n"
                + Bench.rule("object.metadata.name in params.data.names.split('\\n')");
        Bench bench = Bench.of(Bench.policy(spec, "deployments") + BINDING + PARAMETERS + CONFIG_MAP);
        assertThat(bench.judge(DEPLOYMENT)).isEmpty();
        assertThat(bench.judge(DEPLOYMENT.replace("orders", "bills"))).hasSize(1);
        assertThat(bench.problems()).isEmpty();
    }

    @Test
    void a_policy_for_an_unknown_kind() {
        String policy = Bench.policy(GOOD, "deployment").replace("apiGroups: [\"*\"]", "apiGroups: [apps]");
        assertThat(Bench.refusal(policy + BINDING))
                .contains("IDP2206", "found the resource deployment, which the API group \"apps\" does not have");
    }

    @Test
    void two_policies_with_one_name() {
        String policy = Bench.policy(GOOD, "deployments");
        assertThat(Bench.refusal(policy + "---\n" + policy + BINDING))
                .contains("IDP2207", "found a second ValidatingAdmissionPolicy acme");
    }

    @Test
    void a_rule_of_which_nobody_knows_more_has_the_name_of_its_policy() {
        String unnamed =
                Bench.policy("validations: [{expression: \"false\", message: \"add a label\"}]\n", "deployments");
        Policies policies = Policies.read("policies", FileTree.EMPTY.with("own.yaml", unnamed + BINDING));
        assertThat(policies.rules().get("acme").orElseThrow().title()).isEqualTo("add a label");
        assertThat(Bench.of(unnamed + BINDING).judge(DEPLOYMENT)).containsExactly("DENY  acme: add a label");
    }

    @Test
    void rules_stand_beside_the_policies() {
        FileTree files = FileTree.EMPTY
                .with("kustomization.yaml", "kind: Kustomization\nresources: [own.yaml]\n")
                .with("own.yaml", Bench.policy(GOOD, "deployments") + BINDING)
                .with("rules/own.yaml", """
                        apiVersion: idp.dev/v1alpha1
                        kind: PolicyRules
                        rules:
                          ACME-01: {title: It is mended, severity: high, waivable: team, rationale: It was broken.}
                        """);
        Rule rule = Policies.read("policies", files).rules().get("ACME-01").orElseThrow();
        assertThat(rule.severity()).isEqualTo(RuleSeverity.HIGH);
        assertThat(rule.waivable()).isEqualTo(Waivable.TEAM);
    }
}
