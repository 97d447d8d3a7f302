package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the example service gets, and what must never be in it. */
class OrdersTest {
    private final Plan plan = ShippedCatalog.orders().plan();

    @Test
    void every_environment_gets_every_kind_that_the_template_promises() {
        for (EnvironmentPlan environment : plan.environments()) {
            assertThat(new TreeSet<>(
                            environment.resources().stream().map(Resource::kind).toList()))
                    .containsExactly(
                            "ConfigMap",
                            "Deployment",
                            "ExternalSecret",
                            "HTTPRoute",
                            "HorizontalPodAutoscaler",
                            "NetworkPolicy",
                            "PodDisruptionBudget",
                            "PrometheusRule",
                            "Service",
                            "ServiceAccount",
                            "ServiceMonitor");
            assertThat(environment.platformResources()).containsOnlyKeys("identity");
            assertThat(environment.platformResources().get("identity").stream().map(Resource::kind))
                    .containsExactlyInAnyOrder("ConfigMap", "Password", "PushSecret", "ExternalSecret");
        }
    }

    @Test
    void no_secret_is_in_the_tree() {
        assertThat(resources().map(Resource::kind)).doesNotContain("Secret");
        plan.tree()
                .files()
                .forEach((path, file) -> assertThat(file.text())
                        .as(path.toString())
                        .doesNotContainPattern("(?m)^kind: Secret$")
                        .doesNotContain("-----BEGIN")
                        .doesNotContainPattern("AKIA[0-9A-Z]{16}")
                        .doesNotContainPattern(
                                "(?i)(password|token|api-?key|client-secret): *[\"']?[A-Za-z0-9+/]{12,}"));
    }

    @Test
    void variables_that_sound_like_secrets_come_from_a_secret() {
        resources()
                .flatMap(resource -> PodTemplate.of(resource).stream())
                .flatMap(PodTemplate::containers)
                .flatMap(container -> container.list("env").stream().flatMap(list -> list.maps().stream()))
                .filter(variable -> variable.text("name").orElseThrow().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*"))
                .forEach(variable -> assertThat(variable.map("valueFrom").flatMap(from -> from.map("secretKeyRef")))
                        .as(variable.toString())
                        .isPresent());
    }

    @Test
    void the_autoscaler_alone_owns_the_number_of_pods() {
        resources()
                .filter(resource -> resource.kind().equals("Deployment"))
                .forEach(deployment -> assertThat(deployment.node().map("spec").flatMap(spec -> spec.get("replicas")))
                        .isEmpty());
    }

    @Test
    void pods_carry_nothing_that_changes_without_need() {
        resources().flatMap(resource -> PodTemplate.of(resource).stream()).forEach(template -> {
            MapNode metadata = template.node().map("metadata").orElseThrow();
            assertThat(metadata.map("annotations").orElseThrow().keys()).containsExactly("idp.dev/config-checksum");
            assertThat(metadata.map("labels").orElseThrow().keys())
                    .doesNotContain("app.kubernetes.io/version", "idp.dev/template", "idp.dev/release");
        });
    }

    @Test
    void images_have_their_version_in_the_overlay_and_nowhere_in_the_base() {
        plan.base().stream()
                .flatMap(resource -> PodTemplate.of(resource).stream())
                .flatMap(PodTemplate::containers)
                .forEach(container -> assertThat(container.text("image")).contains("ghcr.io/acme/orders"));
        plan.environments()
                .forEach(environment -> assertThat(environment
                                .files()
                                .get("overlay/kustomization.yaml")
                                .orElseThrow()
                                .text())
                        .contains("newTag: \"1.0.0\""));
    }

    @Test
    void planning_twice_gives_the_same_bytes() {
        assertThat(ShippedCatalog.orders().plan().tree()).isEqualTo(plan.tree());
    }

    private Stream<Resource> resources() {
        return plan.environments().stream()
                .flatMap(environment -> Stream.concat(
                        environment.resources().stream(),
                        environment.platformResources().values().stream().flatMap(List::stream)));
    }
}
