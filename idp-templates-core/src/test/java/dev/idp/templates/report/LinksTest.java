package dev.idp.templates.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom. */
class LinksTest {
    private static final String DEPLOYMENT =
            "{kind: Deployment, spec: {template: {metadata: {labels: {app: web, tier: front}}, spec: {}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{kind: HTTPRoute, spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}} | routes to Service/web",
                "{kind: GRPCRoute, spec: {parentRefs: [{name: edge, namespace: gateway}]}} | listens at Gateway/edge",
                "{kind: Ingress, spec: {rules: [{http: {paths: [{backend: {service: {name: web}}}]}}]}} | routes to Service/web",
                "{kind: Ingress, spec: {defaultBackend: {service: {name: web}}}} | routes to Service/web",
                "{kind: HorizontalPodAutoscaler, spec: {scaleTargetRef: {kind: StatefulSet, name: web}}} | scales StatefulSet/web",
                "{kind: ScaledObject, spec: {scaleTargetRef: {name: web}}} | scales Deployment/web",
                "{kind: StatefulSet, spec: {serviceName: web}} | is named by Service/web",
                "{kind: ExternalSecret, spec: {target: {name: token}}} | makes Secret/token",
                "{kind: ExternalSecret, spec: {secretStoreRef: {kind: ClusterSecretStore, name: vault}}} | reads ClusterSecretStore/vault",
                "{kind: PushSecret, spec: {selector: {generatorRef: {kind: Password, name: pw}}}} | reads Password/pw",
                "{kind: PushSecret, spec: {secretStoreRefs: [{name: vault}]}} | writes to SecretStore/vault",
                "{kind: Certificate, spec: {secretName: tls}} | makes Secret/tls",
                "{kind: Database, spec: {cluster: {name: pg}}} | lives in Cluster/pg",
                "{kind: RoleBinding, roleRef: {kind: ClusterRole, name: view}} | grants ClusterRole/view",
                "{kind: RoleBinding, subjects: [{kind: ServiceAccount, name: web}]} | is given to ServiceAccount/web",
                "{kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: web}}}}}} | runs as ServiceAccount/web",
                "{kind: Pod, spec: {volumes: [{configMap: {name: conf}}]}} | reads ConfigMap/conf",
                "{kind: Pod, spec: {volumes: [{secret: {secretName: token}}]}} | reads Secret/token",
                "{kind: Pod, spec: {volumes: [{projected: {sources: [{secret: {name: token}}]}}]}} | reads Secret/token",
                "{kind: Pod, spec: {volumes: [{persistentVolumeClaim: {claimName: disk}}]}} | writes to PersistentVolumeClaim/disk",
                "{kind: Pod, spec: {initContainers: [{env: [{valueFrom: {secretKeyRef: {name: token}}}]}]}} | reads Secret/token",
                "{kind: Pod, spec: {containers: [{envFrom: [{configMapRef: {name: conf}}]}]}} | reads ConfigMap/conf"
            })
    void a_field_names_another_resource(String resource, String expected) {
        assertThat(links(resource)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "{kind: Service, spec: {selector: {app: web}}} | selects Deployment/of-app",
                "{kind: Service, spec: {selector: {app: other}}} | nothing",
                "{kind: Service, spec: {}} | nothing",
                "{kind: PodDisruptionBudget, spec: {selector: {matchLabels: {app: web, tier: front}}}} | protects Deployment/of-app",
                "{kind: NetworkPolicy, spec: {podSelector: {}}} | guards Deployment/of-app",
                "{kind: NetworkPolicy, spec: {podSelector: {matchLabels: {tier: back}}}} | nothing",
                "{kind: PodMonitor, spec: {selector: {matchLabels: {app: web}}}} | scrapes Deployment/of-app"
            })
    void labels_find_pods(String resource, String expected) {
        assertThat(links(resource, DEPLOYMENT)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void labels_find_services() {
        assertThat(links(
                        "{kind: ServiceMonitor, spec: {selector: {matchLabels: {app: web}}}}",
                        "{kind: Service, metadata: {labels: {app: web}}, spec: {}}"))
                .containsExactly("scrapes Service/of-app");
    }

    @Test
    void labels_find_nothing_in_another_namespace() {
        List<Deployed> all = List.of(
                new Deployed("a", false, resource("{kind: NetworkPolicy, spec: {}}", "of-app")),
                new Deployed("b", true, resource(DEPLOYMENT, "of-app")));
        assertThat(Links.of(all).links()).isEmpty();
        assertThat(Links.of(all).alone()).hasSize(2);
    }

    @Test
    void alike_resources_are_one_box() {
        List<Deployed> all = List.of(
                new Deployed("a", false, resource("{kind: NetworkPolicy, spec: {}}", "one")),
                new Deployed("a", false, resource("{kind: NetworkPolicy, spec: {}}", "two")),
                new Deployed("a", false, resource(DEPLOYMENT, "web")));
        assertThat(Box.all(Links.of(all)).stream().map(box -> box.heading() + ": " + box.names() + " " + box.doing()))
                .containsExactly("Deployment: web ", "2 × NetworkPolicy: one, two guards");
    }

    private static List<String> links(String... resources) {
        List<Deployed> all = new ArrayList<>();
        for (String resource : resources) {
            all.add(new Deployed("shop-dev", false, resource(resource, "of-app")));
        }
        return Links.of(all).links().stream()
                .map(link -> link.verb().word() + " " + link.to())
                .toList();
    }

    private static Resource resource(String text, String name) {
        MapNode node = (MapNode) YamlReader.read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
        MapNode metadata = node.map("metadata").orElseGet(MapNode::empty).with("name", name);
        return new Resource(node.with("apiVersion", "v1").with("metadata", metadata));
    }
}
