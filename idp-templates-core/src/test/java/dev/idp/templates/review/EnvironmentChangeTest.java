package dev.idp.templates.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change does, and what must not change. */
class EnvironmentChangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: Deployment, spec: {replicas: 2} | kind: Deployment, spec: {replicas: 3} | Deployment/a goes from 2 to 3 pods",
                "kind: HTTPRoute, spec: {} | kind: HTTPRoute, spec: {hostnames: [x.example]} | x.example is served",
                "kind: HTTPRoute, spec: {hostnames: [x.example]} | kind: HTTPRoute, spec: {} | x.example is served no longer",
                "kind: Role, rules: [] | kind: Role, rules: [{apiGroups: [``], resources: [pods], verbs: [get]}] | newly allowed: Role/a may get pods",
                "kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 1Gi}}} | kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 2Gi}}} | storage PersistentVolumeClaim/a goes from 1Gi to 2Gi",
                "kind: ExternalSecret, spec: {} | kind: ExternalSecret, spec: {data: [{remoteRef: {key: k, property: p}}]} | ExternalSecret/a reads the secret k#p",
                "kind: PodDisruptionBudget, spec: {minAvailable: 1} | kind: PodDisruptionBudget, spec: {maxUnavailable: 1} | PodDisruptionBudget/a protects pods by maxUnavailable 1 (before: minAvailable 1)"
            })
    void an_effect_is_said_in_words(String before, String after, String words) {
        EnvironmentChange change = EnvironmentChange.between(
                List.of(resource(before.replace("``", "\"\""))), List.of(resource(after.replace("``", "\"\""))));
        assertThat(change.effects()).extracting(Effect::words).containsExactly(words);
    }

    @Test
    void another_image_restarts_pods() {
        String pod = "kind: Deployment, spec: {template: {spec: {automountServiceAccountToken: false, containers: "
                + "[{name: a, image: 'r.example/a:%s'}]}}}";
        EnvironmentChange change =
                EnvironmentChange.between(List.of(resource(pod.formatted("1"))), List.of(resource(pod.formatted("2"))));
        assertThat(change.effects())
                .extracting(Effect::words)
                .containsExactly(
                        "pods of Deployment/a restart, a few at a time (image)", "image r.example/a moves from 1 to 2");
    }

    @Test
    void the_same_state_changes_nothing() {
        Resource route = resource("kind: HTTPRoute, spec: {hostnames: [x.example]}");
        assertThat(EnvironmentChange.between(List.of(route), List.of(route)).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: Deployment, spec: {selector: {matchLabels: {app: a}}} | kind: Deployment, spec: {selector: {matchLabels: {app: b}}} | IDP3601",
                "kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 2Gi}}} | kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 1Gi}}} | IDP3603",
                "kind: ConfigMap, metadata: {labels: {idp.dev/keycloak-client: 'true'}}, data: {clientId: one} | kind: ConfigMap, metadata: {labels: {idp.dev/keycloak-client: 'true'}}, data: {clientId: two} | IDP3605"
            })
    void what_must_last_is_refused(String before, String after, String code) {
        assertThat(codes(List.of(resource(before)), List.of(resource(after)))).containsExactly(code);
        assertThat(codes(List.of(resource(before)), List.of())).isEmpty();
        assertThat(codes(List.of(), List.of(resource(after)))).isEmpty();
    }

    @Test
    void a_claim_may_grow() {
        String claim = "kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: %s}}}";
        assertThat(codes(List.of(resource(claim.formatted("1Gi"))), List.of(resource(claim.formatted("2Gi")))))
                .isEmpty();
    }

    private static List<String> codes(List<Resource> before, List<Resource> after) {
        Problems problems = new Problems();
        LastingFields.check(Location.of("workloads/shop/orders/prod"), before, after, problems);
        return problems.sorted().stream().map(problem -> problem.code().id()).toList();
    }

    private static Resource resource(String fields) {
        MapNode node = (MapNode) YamlReader.read("test.yaml", ("{" + fields + "}").getBytes(StandardCharsets.UTF_8));
        MapNode metadata = node.map("metadata").orElseGet(MapNode::empty).with("name", "a");
        return new Resource(node.with("apiVersion", "apps/v1").with("metadata", metadata));
    }
}
