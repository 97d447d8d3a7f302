package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KustomizeFolderTest {
    private static final Resource CONFIG = resource("v1", "ConfigMap", "c").with("data", data("a", "x"));

    @Test
    void a_base_lists_one_file_for_each_resource_in_order() {
        FileTree files = KustomizeFolder.base(List.of(resource("v1", "Service", "b"), CONFIG));

        assertThat(names(files)).containsExactly("configmap-c.yaml", "kustomization.yaml", "service-b.yaml");
        assertThat(text(files, "kustomization.yaml")).isEqualTo("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                  - service-b.yaml
                  - configmap-c.yaml
                """);
    }

    @Test
    void an_empty_base_has_no_files() {
        assertThat(KustomizeFolder.base(List.of()).isEmpty()).isTrue();
    }

    @Test
    void an_overlay_names_base_namespace_images_and_patch_files() {
        Resource own = resource("v1", "Secret", "s");
        Resource retyped = CONFIG.with("data", MapNode.empty().with("a", 1));
        List<ImageVersion> images = List.of(
                new ImageVersion("ghcr.io/acme/a", Optional.of("1.10"), Optional.empty()),
                new ImageVersion("ghcr.io/acme/b", Optional.of("y"), Optional.of("sha256:" + "a".repeat(64))),
                new ImageVersion("localhost:5000/c", Optional.empty(), Optional.of("sha256:" + "0".repeat(64))));

        FileTree files =
                KustomizeFolder.overlay(Overlay.of(List.of(CONFIG), List.of(retyped, own), "on", images), true);

        assertThat(names(files))
                .containsExactly(
                        "kustomization.yaml",
                        "patches/before/configmap-c.yaml",
                        "patches/configmap-c.yaml",
                        "secret-s.yaml");
        assertThat(text(files, "kustomization.yaml")).isEqualTo("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: "on"
                resources:
                  - "../base"
                  - secret-s.yaml
                images:
                  - name: ghcr.io/acme/a
                    newTag: "1.10"
                  - name: ghcr.io/acme/b
                    newTag: "y"
                    digest: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                  - name: localhost:5000/c
                    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
                patches:
                  - path: patches/before/configmap-c.yaml
                  - path: patches/configmap-c.yaml
                """);
        assertThat(text(files, "patches/before/configmap-c.yaml")).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: c
                data:
                  a: null
                """);
    }

    @Test
    void an_overlay_without_base_and_resources_builds_nothing() {
        FileTree files = KustomizeFolder.overlay(Overlay.of(List.of(), List.of(), "shop-dev", List.of()), false);

        assertThat(names(files)).containsExactly("kustomization.yaml");
        assertThat(text(files, "kustomization.yaml")).endsWith("namespace: shop-dev\nresources: []\n");
    }

    @Test
    void complete_resources_stay_where_they_say() {
        FileTree files = KustomizeFolder.complete(List.of(CONFIG));

        assertThat(text(files, "kustomization.yaml")).doesNotContain("namespace");
        assertThat(names(files)).containsExactly("configmap-c.yaml", "kustomization.yaml");
    }

    @Test
    void the_group_is_added_where_two_names_clash() {
        assertThat(fileNames("v1/Service/s", "serving.knative.dev/v1/Service/s", "v1/Service/t"))
                .containsExactly("service-s.yaml", "service.serving.knative.dev-s.yaml", "service-t.yaml");
    }

    @Test
    void versions_and_spellings_that_clash_get_unlike_names() {
        assertThat(fileNames("example.com/v1/Thing/t", "example.com/v2/Thing/t"))
                .containsExactly("thing.example.com-v1-t.yaml", "thing.example.com-v2-t.yaml");
        assertThat(fileNames("v1/Role/a:b", "v1/Role/a-b"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("role-a-b-[0-9a-f]{16}\\.yaml"));
    }

    @Test
    void a_long_name_is_cut_and_told_apart_by_a_digest() {
        String name = "n".repeat(253);

        List<String> names = fileNames("v1/ConfigMap/" + name + "a", "v1/ConfigMap/" + name + "b");

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(file -> TreePath.of(file).name().length() < 210);
    }

    private static List<String> fileNames(String... ids) {
        List<ResourceId> all =
                List.of(ids).stream().map(KustomizeFolderTest::id).toList();
        return all.stream().map(FileNames.of(all)::get).toList();
    }

    private static ResourceId id(String text) {
        int name = text.lastIndexOf('/');
        int kind = text.lastIndexOf('/', name - 1);
        return new ResourceId(text.substring(0, kind), text.substring(kind + 1, name), text.substring(name + 1));
    }

    private static Resource resource(String apiVersion, String kind, String name) {
        return new Resource(MapNode.empty()
                .with("apiVersion", apiVersion)
                .with("kind", kind)
                .with("metadata", MapNode.empty().with("name", name)));
    }

    private static MapNode data(String key, String value) {
        return MapNode.empty().with(key, value);
    }

    private static List<String> names(FileTree tree) {
        return tree.files().keySet().stream().map(TreePath::toString).toList();
    }

    private static String text(FileTree tree, String file) {
        return tree.get(file).orElseThrow().text();
    }
}
