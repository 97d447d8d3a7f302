package dev.idp.templates.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kustomize.Kubectl;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided about an environment stands in its folder, and is read back from there. */
class StandingTest {
    private static final Standing HELD =
            new Standing(Optional.of("2.0.0 loses orders"), false, Optional.of("workloads/shop/order/dev"));
    private static final Standing RETIRED = new Standing(Optional.empty(), true, Optional.empty());

    private static FileTree planned(Standing standing, String... images) {
        return Shop.files(Shop.request(images).of(Set.of(), Map.of("dev", standing)), "dev");
    }

    @Test
    void the_usual_leaves_no_trace() {
        FileTree usual = Shop.files(Shop.request("1.0.0"), "dev");

        assertThat(planned(Standing.USUAL, "1.0.0")).isEqualTo(usual);
        assertThat(usual.get("environment.yaml").orElseThrow().text()).doesNotContain("held", "retired", "movedFrom");
    }

    @Test
    void what_was_decided_is_written_and_read_back() {
        FileTree files = planned(HELD, "1.0.0");

        assertThat(files.get("environment.yaml").orElseThrow().text()).endsWith("""
                  held: "2.0.0 loses orders"
                  movedFrom: workloads/shop/order/dev
                """);
        assertThat(Shop.written(files).standing()).isEqualTo(HELD);
        assertThat(Shop.verified(files)).isEmpty();
    }

    @Test
    void a_retired_environment_keeps_its_base_and_deploys_nothing() {
        FileTree usual = Shop.files(Shop.request("1.0.0"), "dev");

        FileTree files = planned(RETIRED, "1.0.0");

        assertThat(files.at(TreePath.of("base"))).isEqualTo(usual.at(TreePath.of("base")));
        assertThat(usual.at(TreePath.of("platform")).isEmpty()).isFalse();
        assertThat(files.at(TreePath.of("platform")).isEmpty()).isTrue();
        assertThat(files.at(TreePath.of("overlay")).files()).hasSize(1);
        assertThat(files.get("overlay/kustomization.yaml").orElseThrow().text()).isEqualTo("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: shop-dev
                resources: []
                """);
        assertThat(files.get("environment.yaml").orElseThrow().text()).endsWith("\n  retired: true\n");
        assertThat(Shop.written(files).allResources()).isEmpty();
        assertThat(Shop.verified(files)).isEmpty();
    }

    @Test
    void the_overlay_of_a_retired_environment_builds_to_nothing(@TempDir Path folder) throws IOException {
        TreeWriter.write(folder.resolve("dev"), planned(RETIRED, "1.0.0"));

        assertThat(Kubectl.kustomize(folder, "dev/overlay")).isEqualTo(new Kubectl.Built(""));
    }

    @Test
    void a_retired_environment_needs_no_image_version() {
        GenerateRequest request = Shop.request().of(Set.of("dev"), Map.of("dev", RETIRED));

        assertThat(Shop.problems(request)).isEmpty();
        assertThat(Shop.verified(Shop.files(request, "dev"))).isEmpty();
    }

    @Test
    void a_waiver_of_a_retired_environment_is_not_called_useless() {
        String waived = Shop.DESCRIPTOR + """
                  waivers:
                    - {policy: REL-04, resource: Deployment/orders, reason: a test, until: "2030-01-01", environments: [dev]}
                """;

        assertThat(Shop.problems(Shop.requestOf(waived, "1.0.0").of(Set.of(), Map.of("dev", RETIRED))))
                .isEmpty();
    }

    @Test
    void an_edited_standing_is_named_and_the_lock_is_not_blamed() {
        FileTree held = planned(HELD, "1.0.0");
        String text = held.get("environment.yaml").orElseThrow().text();

        FileTree other = held.with("environment.yaml", text.replace("loses orders", "is fine"));
        FileTree released = held.with("environment.yaml", text.replaceFirst("  held: .*\n", ""));

        assertThat(Shop.verified(other)).containsExactly("tree/folder/environment.yaml  was edited by hand [IDP2411]");
        assertThat(Shop.verified(released))
                .containsExactly("tree/folder/environment.yaml  was edited by hand [IDP2411]");
    }

    @Test
    void another_field_of_the_file_that_was_edited_is_named_too() {
        FileTree held = planned(HELD, "1.0.0");
        String text = held.get("environment.yaml").orElseThrow().text();

        FileTree edited = held.with("environment.yaml", text.replace("team-checkout", "team-nobody"));

        assertThat(Shop.verified(edited)).containsExactly("tree/folder/environment.yaml  was edited by hand [IDP2411]");
    }
}
