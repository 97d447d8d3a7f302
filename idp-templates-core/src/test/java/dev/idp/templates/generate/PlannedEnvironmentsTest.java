package dev.idp.templates.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Some environments are planned as they are when all are. */
class PlannedEnvironmentsTest {
    private static GenerateRequest only(String environment, GenerateRequest request) {
        return request.of(Set.of(environment), Map.of());
    }

    @Test
    void one_environment_comes_out_as_when_all_are_planned() {
        Plan all = Shop.plan(Shop.request("1.0.0"));

        Plan one = Shop.plan(only("prod", Shop.request("1.0.0")));

        assertThat(one.environments()).extracting(EnvironmentPlan::environment).containsExactly("prod");
        assertThat(one.environment("prod").orElseThrow().files())
                .isEqualTo(all.environment("prod").orElseThrow().files());
        assertThat(one.base()).isEqualTo(all.base());
        assertThat(one.lock()).isEqualTo(all.lock());
    }

    @Test
    void what_is_wrong_in_the_others_is_not_said() {
        String wrong = Shop.DESCRIPTOR.replace("prod: {}", "prod: {parameters: {port: none}}");

        assertThat(Shop.problems(Shop.requestOf(wrong, "1.0.0"))).isNotEmpty();
        assertThat(Shop.problems(only("dev", Shop.requestOf(wrong, "1.0.0")))).isEmpty();
    }

    @Test
    void an_environment_that_the_platform_lacks_matters_only_where_it_is_planned() {
        String wrong = Shop.DESCRIPTOR.replace("prod: {}", "moon: {}");

        assertThat(Shop.problems(Shop.requestOf(wrong, "1.0.0")))
                .singleElement()
                .asString()
                .contains("[IDP2401]");
        assertThat(Shop.problems(only("dev", Shop.requestOf(wrong, "1.0.0")))).isEmpty();
    }

    @Test
    void a_patch_or_waiver_that_could_be_for_the_others_is_not_called_useless() {
        String patched = Shop.DESCRIPTOR + """
                  patches:
                    - {target: {kind: Deployment, name: nobody}, merge: {metadata: {labels: {a: b}}}}
                """;
        String waived = Shop.DESCRIPTOR + """
                  waivers:
                    - {policy: REL-04, resource: Deployment/nobody, reason: a test, until: "2030-01-01"}
                """;

        assertThat(Shop.problems(Shop.requestOf(patched, "1.0.0")))
                .singleElement()
                .asString()
                .contains("[IDP2410]");
        assertThat(Shop.problems(only("dev", Shop.requestOf(patched, "1.0.0")))).isEmpty();
        assertThat(Shop.problems(Shop.requestOf(waived, "1.0.0")))
                .singleElement()
                .asString()
                .contains("nothing needs");
        assertThat(Shop.problems(only("dev", Shop.requestOf(waived, "1.0.0")))).isEmpty();
    }

    @Test
    void an_environment_that_the_workload_does_not_have_is_the_caller_s_mistake() {
        assertThatThrownBy(() -> only("moon", Shop.request("1.0.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moon");
    }
}
