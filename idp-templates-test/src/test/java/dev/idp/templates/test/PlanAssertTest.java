package dev.idp.templates.test;

import static dev.idp.templates.test.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.generate.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertions hold where they should, and say what is there where they don't. */
class PlanAssertTest {
    private static final String EXAMPLE = "acme-service@1.0.0/minimal";
    private static final String CONTAINER = "spec.template.spec.containers[name=hello]";

    @RegisterExtension
    static final CatalogExtension CATALOG = CatalogExtension.of(Path.of("../examples/acme-catalog"));

    @Test
    void an_environment_has_resources_with_fields(@FromExample(EXAMPLE) Plan plan) {
        assertThat(plan)
                .hasNoProblems()
                .environment("prod")
                .hasResources("Deployment/hello", "Service/hello")
                .hasNo("Ingress")
                .resource("Deployment/hello")
                .hasField("spec.replicas", 3)
                .hasField(CONTAINER + ".image", "ghcr.io/acme/hello:1.0.0")
                .hasField(CONTAINER + ".ports[0].containerPort", 8080)
                .hasField(CONTAINER + ".securityContext.capabilities", Map.of("drop", List.of("ALL")))
                .hasField("metadata.labels[\"app.kubernetes.io/name\"]", "hello")
                .hasField("spec.template.spec.automountServiceAccountToken", false)
                .hasField("metadata.namespace")
                .doesNotHaveField("spec.paused");
    }

    @Test
    void the_base_is_what_environments_share(@FromExample(EXAMPLE) Plan plan) {
        assertThat(plan).base("Deployment/hello").hasField("spec.replicas", 2).doesNotHaveField("metadata.namespace");
    }

    @Test
    void a_tester_can_change_the_example_first(@FromExample(EXAMPLE) WorkloadTester tester) {
        assertThat(tester.with("port=9090").plan())
                .environment("dev")
                .resource("Deployment/hello")
                .hasField(CONTAINER + ".ports[0].containerPort", 9090);
    }

    @Test
    void failures_name_what_is_there(@FromExample(EXAMPLE) Plan plan) {
        assertThatThrownBy(() -> assertThat(plan).environment("stage"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the plan has [dev, prod]");
        assertThatThrownBy(() -> assertThat(plan).environment("dev").resource("Deployment/hallo"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Deployment/hello");
        assertThatThrownBy(() -> assertThat(plan).base("Job/hello")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(plan).environment("dev").hasNo("Service"))
                .hasMessageContaining("Service/hello");
        assertThatThrownBy(() -> assertThat(plan).environment("dev").platformResource("identity", "ConfigMap/hello"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_wrong_value_is_shown_with_the_line_of_the_template(@FromExample(EXAMPLE) Plan plan) {
        ResourceAssert deployment = assertThat(plan).environment("dev").resource("Deployment/hello");

        assertThatThrownBy(() -> deployment.hasField("spec.replicas", "2"))
                .hasMessageContaining("to be \"2\", found 2 (acme-service@1.0.0/manifests/deployment.yaml.ftl:7:");
        assertThatThrownBy(() -> deployment.hasField("spec.paused", true)).hasMessageContaining("found nothing");
        assertThatThrownBy(() -> deployment.hasField("spec.paused")).hasMessageContaining("kind: Deployment");
        assertThatThrownBy(() -> deployment.doesNotHaveField("spec.replicas")).hasMessageContaining("found 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "a[", "a[b", "a[name=]"})
    void a_path_that_is_none_is_a_mistake_of_the_test(String path) {
        assertThatThrownBy(() -> FieldPath.parse(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> FieldPath.parse("a.b[0][\"c.d\"][name=e].f")).doesNotThrowAnyException();
    }
}
