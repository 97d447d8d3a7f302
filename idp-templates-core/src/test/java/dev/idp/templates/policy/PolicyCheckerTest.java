package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects are judged as a real API server judges them when they are created. */
class PolicyCheckerTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop-dev, labels: {app: orders}}
            spec:
              template:
                spec:
                  containers:
                    - {name: orders, image: "ghcr.io/acme/orders:1"}
                    - {name: proxy, image: "ghcr.io/acme/proxy:latest", ports: [{containerPort: 80}]}
            """;
    private static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop-dev, labels: {idp.dev/environment: dev}}
            """;

    private static List<String> judge(String expression, String object) {
        Bench bench = Bench.asking(Bench.rule(expression), "\"*\"");
        List<String> findings = bench.judge(object);
        assertThat(bench.problems()).isEmpty();
        return findings;
    }

    @Test
    void names_the_field_that_decides() {
        assertThat(judge(
                        "object.spec.template.spec.containers.all(c, c.image.contains(':') && !c.image.endsWith(':latest'))",
                        DEPLOYMENT))
                .containsExactly("DENY /spec/template/spec/containers/1/image ACME-01: mend it");
        assertThat(judge("has(object.spec.template.spec.volumes)", DEPLOYMENT))
                .containsExactly("DENY /spec/template/spec/volumes ACME-01: mend it");
    }

    @Test
    void defaults_come_before_policies() {
        assertThat(judge("""
                        object.spec.replicas == 1 && object.spec.strategy.rollingUpdate.maxSurge == '25%' &&
                        object.spec.template.spec.restartPolicy == 'Always' &&
                        object.spec.template.spec.securityContext == {} &&
                        object.spec.template.spec.containers[1].imagePullPolicy == 'Always' &&
                        object.spec.template.spec.containers[1].ports[0].protocol == 'TCP'
                        """, DEPLOYMENT)).isEmpty();
    }

    /** What is invalid in itself is found before, so that a rule only must not break. */
    @Test
    void an_object_that_no_server_would_take_is_judged_as_far_as_it_goes() {
        assertThat(judge(
                        "object.?spec.?template.?spec.?containers.orValue([]).size() > 0",
                        "apiVersion: apps/v1\n"
                                + "kind: Deployment\nmetadata: {name: a, namespace: shop-dev}\nspec: {replicas: [x]}"))
                .hasSize(1);
    }

    @Test
    void a_field_that_is_named_like_a_keyword_is_found_by_its_text_alone() {
        assertThat(judge(
                        "'for' in dyn(object).spec && !has(object.spec.__for__)",
                        "apiVersion: a.example/v1\nkind: Alert\n"
                                + "metadata: {name: a, namespace: shop-dev}\nspec: {for: 5m}"))
                .isEmpty();
    }

    @Test
    void a_field_that_a_kind_does_not_have_is_absent() {
        assertThat(judge("!has(object.spec.volumeClaimTemplates) && !object.spec.?foo.?bar.hasValue()", DEPLOYMENT))
                .isEmpty();
    }

    @Test
    void an_object_is_created_and_has_nothing_from_a_server() {
        assertThat(judge("oldObject == null && request.operation == 'CREATE' && !has(object.metadata.uid)", DEPLOYMENT))
                .isEmpty();
    }

    @Test
    void a_policy_on_everything_hits_what_is_outside_of_namespaces() {
        assertThat(judge("namespaceObject != null", NAMESPACE)).hasSize(1);
        Bench narrow = Bench.of(Bench.policy(Bench.rule("false"), "\"*\"")
                        .replace("resources: [\"*\"]}", "resources: [\"*\"], scope: Namespaced}")
                + "---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\n"
                + "metadata: {name: acme-dev}\nspec: {policyName: acme, validationActions: [Warn]}\n");
        assertThat(narrow.judge(NAMESPACE)).isEmpty();
        assertThat(narrow.judge(DEPLOYMENT)).containsExactly("WARN  ACME-01: mend it");
    }

    @Test
    void every_rule_that_is_broken_answers() {
        Bench bench = Bench.asking("""
                        validations:
                        - {expression: "false", message: "ACME-01: a"}
                        - {expression: "false", message: "ACME-02: b"}
                        """, "deployments");
        assertThat(bench.judge(DEPLOYMENT)).containsExactly("DENY  ACME-01: a", "DENY  ACME-02: b");
    }

    @Test
    void a_quoted_letter_is_a_text() {
        assertThat(judge(
                        "object.data.a == 'y' && object.data.b == 'n'",
                        "apiVersion: v1\nkind: ConfigMap\n"
                                + "metadata: {name: a, namespace: shop-dev}\ndata: {a: \"y\", b: \"n\"}"))
                .isEmpty();
    }

    @Test
    void the_request_is_that_of_the_deployer() {
        assertThat(judge("""
                        request.userInfo.username == 'system:serviceaccount:idp-deployers:shop-dev' &&
                        'system:serviceaccounts:idp-deployers' in request.userInfo.groups &&
                        request.kind.group == 'apps' && request.resource.resource == 'deployments' &&
                        request.namespace == 'shop-dev' && request.name == 'orders' && !request.dryRun &&
                        namespaceObject.metadata.labels['idp.dev/system'] == 'shop' &&
                        namespaceObject.metadata.labels['kubernetes.io/metadata.name'] == 'shop-dev'
                        """, DEPLOYMENT)).isEmpty();
    }

    @Test
    void the_tracking_id_is_that_of_argo_cd() {
        Bench bench = Bench.asking(
                Bench.rule("object.metadata.annotations['argocd.argoproj.io/tracking-id'] =="
                        + " 'shop.dev.orders:apps/Deployment:shop-dev/orders'"),
                "deployments");
        assertThat(bench.judge(Submission.of(Bench.resource(DEPLOYMENT)).in("shop.dev.orders")))
                .isEmpty();
        assertThat(bench.judge(DEPLOYMENT)).hasSize(1);
    }

    @Test
    void variables_are_computed_when_they_are_asked_for() {
        Bench bench = Bench.asking("""
                variables:
                - {name: broken, expression: "object.none.none"}
                - {name: containers, expression: "object.spec.template.spec.containers"}
                validations:
                - {expression: "variables.containers.size() == 2 || variables.broken == 1", message: "ACME-01: a"}
                """, "deployments");
        assertThat(bench.judge(DEPLOYMENT)).isEmpty();
    }

    @Test
    void a_waiver_is_never_the_field_to_change() {
        Bench bench = Bench.asking("""
                variables:
                - name: waived
                  expression: "object.metadata.?annotations[?'idp.dev/waivers'].orValue('').split(',')"
                validations:
                - {expression: "object.spec.replicas > 1 || 'ACME-01' in variables.waived", message: "ACME-01: a"}
                """, "deployments");
        assertThat(bench.judge(DEPLOYMENT)).containsExactly("DENY /spec/replicas ACME-01: a");
        assertThat(bench.judge(DEPLOYMENT.replace("labels:", "annotations: {idp.dev/waivers: ACME-01}, labels:")))
                .isEmpty();
    }

    @Test
    void a_message_is_computed_where_it_can_be() {
        Bench bench = Bench.asking("""
                validations:
                - {expression: "false", message: "ACME-01: a", messageExpression: "'ACME-01: ' + object.metadata.name"}
                - {expression: "false", message: "ACME-02: b", messageExpression: "string(object.none)"}
                """, "deployments");
        assertThat(bench.judge(DEPLOYMENT)).containsExactly("DENY  ACME-01: orders", "DENY  ACME-02: b");
    }

    @Test
    void conditions_and_selectors_choose_the_objects() {
        String spec = "matchConditions: [{name: a, expression: \"object.metadata.name != 'orders'\"}]\n"
                + Bench.rule("false");
        assertThat(Bench.asking(spec, "deployments").judge(DEPLOYMENT)).isEmpty();
        assertThat(Bench.asking(Bench.rule("false"), "services").judge(DEPLOYMENT))
                .isEmpty();
        String selecting = Bench.policy(Bench.rule("false"), "\"*\"") + """
                ---
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata: {name: acme-dev}
                spec:
                  policyName: acme
                  validationActions: [Deny]
                  matchResources:
                    namespaceSelector: {matchLabels: {idp.dev/environment: dev}}
                    objectSelector: {matchExpressions: [{key: app, operator: In, values: [orders]}]}
                    excludeResourceRules:
                      - {apiGroups: [""], apiVersions: ["*"], operations: ["*"], resources: [configmaps]}
                """;
        Bench bench = Bench.of(selecting);
        assertThat(bench.judge(DEPLOYMENT)).hasSize(1);
        assertThat(bench.judge(DEPLOYMENT.replace("shop-dev", "shop-prod"))).isEmpty();
        assertThat(bench.judge(DEPLOYMENT.replace("app: orders", "app: other"))).isEmpty();
        assertThat(bench.judge("apiVersion: v1\nkind: ConfigMap\n"
                        + "metadata: {name: a, namespace: shop-dev, labels: {app: orders}}"))
                .isEmpty();
    }

    @Test
    void an_error_refuses_the_object_or_lets_it_in_as_the_policy_says() {
        String why = "ACME-01: the policy acme cannot judge this: no such key: none; its failurePolicy ";
        assertThat(judge("object.none == 1", DEPLOYMENT))
                .containsExactly("DENY /none " + why + "Fail refuses the object");
        assertThat(Bench.asking("failurePolicy: Ignore\n" + Bench.rule("object.none == 1"), "deployments")
                        .judge(DEPLOYMENT))
                .containsExactly("WARN /none " + why + "Ignore lets the object in");
    }

    @Test
    void an_expression_that_costs_too_much_is_an_error() {
        String loop = "[1,2,3,4,5,6,7,8,9].all(a, [1,2,3,4,5,6,7,8,9].all(b, [1,2,3,4,5,6,7,8,9].all(c,"
                + " [1,2,3,4,5,6,7,8,9].all(d, [1,2,3,4,5,6,7,8,9].all(e, [1,2,3,4,5,6,7,8,9].all(f, f > 0))))))";
        assertThat(judge(loop, DEPLOYMENT)).singleElement().asString().contains("exceeds the cost limit");
    }
}
