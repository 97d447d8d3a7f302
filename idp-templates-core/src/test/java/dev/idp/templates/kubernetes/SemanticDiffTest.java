package dev.idp.templates.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a difference to a cluster, and what is spelling. */
class SemanticDiffTest {
    private static final String HEAD = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders}\n";

    @Test
    void a_field_left_out_is_its_default() {
        assertThat(changes(
                        "spec: {template: {spec: {containers: [{name: web, image: 'a/b:1', ports: [{containerPort: 80}]}]}}}",
                        """
                        spec:
                          replicas: 1
                          revisionHistoryLimit: 10
                          progressDeadlineSeconds: 600
                          strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
                          template:
                            metadata: {creationTimestamp: null}
                            spec:
                              restartPolicy: Always
                              terminationGracePeriodSeconds: 30
                              containers:
                                - {name: web, image: 'a/b:1', imagePullPolicy: IfNotPresent, ports: [{containerPort: 80, protocol: TCP}]}
                        """))
                .filteredOn(change -> !change.startsWith("spec.template.metadata"))
                .isEmpty();
    }

    @Test
    void elements_are_found_by_their_key_and_called_by_it() {
        assertThat(
                        changes(
                                "spec: {template: {spec: {containers: [{name: web, env: [{name: A, value: a}, {name: B, value: b}]}]}}}",
                                "spec: {template: {spec: {containers: [{name: web, env: [{name: B, value: c}, {name: A, value: a}]}]}}}"))
                .containsExactly("spec.template.spec.containers[web].env[B].value");
    }

    @Test
    void what_comes_or_goes_is_one_change_for_all_that_is_in_it() {
        assertThat(changes(
                        "spec: {template: {spec: {nodeSelector: {disk: ssd}, containers: [{name: web}]}}}",
                        "spec: {template: {spec: {containers: [{name: web}, {name: log, image: 'x/y:1'}]}}}"))
                .containsExactlyInAnyOrder("spec.template.spec.nodeSelector", "spec.template.spec.containers[log]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 500m, true",
        "1Gi, 1024Mi, true",
        "1, 1000m, true",
        "1e3, 1k, true",
        "128974848, 123Mi, true",
        "1G, 1Gi, false",
        "500m, 501m, false",
        "5x, 5x, false"
    })
    void quantities_are_numbers(String a, String b, boolean same) {
        assertThat(Quantity.isSame(a, b)).isEqualTo(same);
        assertThat(Quantity.isSame(b, a)).isEqualTo(same);
    }

    @Test
    void order_counts_where_kubernetes_reads_it() {
        String template = "spec: {template: {spec: {containers: [{name: web, %s}]}}}";
        assertThat(changes(template.replace("%s", "args: [a, b]"), template.replace("%s", "args: [b, a]")))
                .containsExactly("spec.template.spec.containers[web].args");
        assertThat(changes(
                        template.replace("%s", "securityContext: {capabilities: {drop: [A, B]}}"),
                        template.replace("%s", "securityContext: {capabilities: {drop: [B, A]}}")))
                .isEmpty();
    }

    @Test
    void a_resource_has_no_difference_from_itself() {
        String deployment =
                "spec: {replicas: 3, template: {spec: {containers: [{name: web, resources: {limits: {cpu: 1}}}]}}}";
        assertThat(changes(deployment, deployment)).isEmpty();
    }

    private static List<String> changes(String before, String after) {
        return SemanticDiff.between(resource(before), resource(after)).stream()
                .map(change -> change.path().toString())
                .toList();
    }

    private static Resource resource(String body) {
        return new Resource((MapNode) YamlReader.read("test.yaml", (HEAD + body).getBytes(StandardCharsets.UTF_8)));
    }
}
