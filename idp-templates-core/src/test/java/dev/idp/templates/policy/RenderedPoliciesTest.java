package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.tree.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Bindings and parameters follow from the platform file, and from nothing else. */
class RenderedPoliciesTest {
    private static final Path POLICIES = Path.of("../kubernetes/policies");

    private final FileTree demo = PlatformPolicies.rendered(new PlatformReader().bundled());

    /** To write them anew: {@code idp policy render --out kubernetes/policies}. */
    @Test
    void what_the_repository_holds_is_what_the_bundled_platform_gives() throws IOException {
        FileTree held = FileTree.EMPTY;
        for (String part : List.of("cluster", "environments")) {
            held = held.with(TreeReader.read(POLICIES.resolve(part)).in(TreePath.of(part)));
        }

        assertThat(held.diff(demo).stream().map(UnifiedDiff::of).collect(Collectors.joining()))
                .isEmpty();
    }

    @Test
    void digests_are_asked_for_only_where_the_platform_requires_them() {
        String required = text(
                platform("images: {registries: [ghcr.io/acme], digest: required}"), "environments/dev/bindings.yaml");

        assertThat(demo.get(TreePath.of("environments/dev/bindings.yaml"))
                        .orElseThrow()
                        .text())
                .contains("policyName: idp-images\n")
                .doesNotContain("policyName: idp-images-digest\n");
        assertThat(required).contains("policyName: idp-images-digest\n");
    }

    @Test
    void parameters_are_texts_with_one_item_per_line() {
        String parameters = text(
                platform("images: {registries: [ghcr.io/acme, quay.io/acme]}\n  waivers: [shop/orders/B-01]"),
                "environments/dev/parameters.yaml");

        assertThat(parameters)
                .contains("name: idp-policies-dev\n")
                .contains("registries: |-\n    ghcr.io/acme\n    quay.io/acme\n")
                .contains("waivers: shop/orders/B-01\n")
                .contains("operators: \"\"\n");
    }

    @Test
    void a_binding_of_an_environment_selects_its_namespaces_and_denies() {
        assertThat(demo.get(TreePath.of("environments/prod/bindings.yaml"))
                        .orElseThrow()
                        .text())
                .contains("""
                        metadata:
                          name: idp-pod-security-prod
                        spec:
                          policyName: idp-pod-security
                          validationActions:
                            - Deny
                            - Audit
                          paramRef:
                            name: idp-policies-prod
                            namespace: idp-policies
                            parameterNotFoundAction: Deny
                          matchResources:
                            namespaceSelector:
                              matchLabels:
                                idp.dev/environment: prod
                        """);
    }

    private static String text(Platform platform, String path) {
        return PlatformPolicies.rendered(platform)
                .get(TreePath.of(path))
                .orElseThrow()
                .text();
    }

    private static Platform platform(String more) {
        String text = """
                apiVersion: idp.dev/v1alpha1
                kind: Platform
                metadata: {name: acme}
                spec:
                  gitops: {repository: "https://git.acme.example/gitops.git"}
                  %s
                  targets: {local: {}}
                  environments:
                    dev: {class: development, target: local, cluster: a, domain: dev.acme.example, identity: {issuer: "https://id.acme.example/realms/dev", realm: dev}}
                """.formatted(more);
        return new PlatformReader().read("platform.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
