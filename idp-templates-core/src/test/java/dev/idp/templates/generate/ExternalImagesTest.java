package dev.idp.templates.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the platform lets another program move image versions, they are the one thing that may change in a folder. */
class ExternalImagesTest {
    private static final String OVERLAY = "overlay/kustomization.yaml";
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final Platform PLATFORM = Shop.platform("updates: external");
    private static final FileTree FILES = Shop.files(request("1.0.0"), "dev");

    private static GenerateRequest request(String... images) {
        return Shop.request(Shop.DESCRIPTOR, PLATFORM, images);
    }

    private static FileTree edited(FileTree files, String before, String after) {
        String text = files.get(OVERLAY).orElseThrow().text();
        assertThat(text).contains(before);
        return files.with(OVERLAY, text.replace(before, after));
    }

    private static List<String> differences(FileTree files) {
        return Shop.texts(Shop.written(files).differencesFromLock());
    }

    @Test
    void the_lock_says_so_itself() {
        FileTree usual = Shop.files(Shop.request("1.0.0"), "dev");

        assertThat(usual.get(".idp/lock.yaml").orElseThrow().text()).doesNotContain("imageUpdates");
        assertThat(FILES.get(".idp/lock.yaml").orElseThrow().text()).contains("\nimageUpdates: external\nrelease: ");
        assertThat(Shop.written(FILES).lock().externalImages()).isTrue();
        assertThat(usual.get(OVERLAY)).isEqualTo(FILES.get(OVERLAY));
        assertThat(differences(FILES)).isEmpty();
        assertThat(Shop.verified(FILES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"newTag: \"2.0.0\"", "digest: D", "newTag: \"2.0.0\"\n    digest: D", "digest: D\n    newTag: v2"
            })
    void a_moved_version_is_accepted(String version) {
        FileTree moved = edited(FILES, "newTag: \"1.0.0\"", version.replace("D", DIGEST));

        assertThat(differences(moved)).isEmpty();
        assertThat(Shop.verified(moved)).isEmpty();
    }

    @Test
    void another_layout_and_order_of_images_is_accepted() {
        FileTree moved =
                FILES.with(OVERLAY, FILES.get(OVERLAY).orElseThrow().text().replace("""
                images:
                  - name: ghcr.io/acme/orders
                    newTag: "1.0.0"
                  - name: ghcr.io/acme/proxy
                    newTag: "2.1.0"
                """, """
                images:
                - name: ghcr.io/acme/proxy
                  newTag: 2.1.0
                # moved
                - digest: %s
                  name: ghcr.io/acme/orders
                  newTag: 2.0.0
                """.formatted(DIGEST)));

        assertThat(moved).isNotEqualTo(FILES);
        assertThat(differences(moved)).isEmpty();
        assertThat(Shop.verified(moved)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namespace: shop-prod",
                "namespace: shop-dev\ncommonLabels: {a: b}",
            })
    void any_other_edit_of_the_file_is_named(String edit) {
        FileTree moved = edited(FILES, "namespace: shop-dev", edit);

        assertThat(differences(moved))
                .containsExactly("folder/overlay/kustomization.yaml  was edited by hand [IDP2411]");
        assertThat(Shop.verified(moved))
                .containsExactly("tree/folder/overlay/kustomization.yaml  was edited by hand [IDP2411]");
    }

    @Test
    void another_image_or_one_without_a_version_is_named() {
        FileTree other = edited(FILES, "name: ghcr.io/acme/orders", "name: ghcr.io/evil/orders");
        FileTree renamed = edited(FILES, "newTag: \"1.0.0\"", "newTag: \"1.0.0\"\n    newName: ghcr.io/evil/orders");
        FileTree none = edited(FILES, "\n    newTag: \"1.0.0\"", "");

        assertThat(List.of(other, renamed, none)).allSatisfy(files -> {
            assertThat(differences(files)).hasSize(1);
            assertThat(Shop.verified(files)).hasSize(1);
        });
    }

    @Test
    void a_version_that_nobody_may_move_is_an_edit() {
        FileTree usual = Shop.files(Shop.request("1.0.0"), "dev");

        assertThat(differences(edited(usual, "newTag: \"1.0.0\"", "newTag: \"2.0.0\"")))
                .hasSize(1);
    }

    @Test
    void a_new_plan_keeps_the_published_versions() {
        FileTree moved = edited(FILES, "newTag: \"1.0.0\"", "newTag: \"2.0.0\"\n    digest: " + DIGEST);
        List<ImageVersion> published = Shop.written(moved).images();

        Plan plan = Shop.plan(request("1.0.1").keeping(Map.of("dev", published)));

        FileTree dev = plan.environment("dev").orElseThrow().files();
        assertThat(dev.get(OVERLAY)).isEqualTo(moved.get(OVERLAY));
        assertThat(Shop.written(dev).lock().images().get(0).version())
                .isEqualTo(new ImageVersion("ghcr.io/acme/orders", Optional.of("2.0.0"), Optional.of(DIGEST)));
        assertThat(Shop.verified(dev)).isEmpty();
        assertThat(plan.environment("prod")
                        .orElseThrow()
                        .files()
                        .get(OVERLAY)
                        .orElseThrow()
                        .text())
                .contains("newTag: \"1.0.1\"");
        assertThat(Shop.texts(plan.problems()))
                .containsExactly("--image  found a version for the image ghcr.io/acme/orders, which stays at 2.0.0@"
                        + DIGEST + ": another program moves it [IDP2425]");
    }

    @Test
    void nothing_is_kept_where_this_engine_moves_versions() {
        List<ImageVersion> published = Shop.written(FILES).images();
        GenerateRequest request = Shop.request("2.0.0").keeping(Map.of("dev", published));

        assertThat(Shop.files(request, "dev")).isEqualTo(Shop.files(Shop.request("2.0.0"), "dev"));
    }

    @Test
    void versions_are_not_moved_here() {
        Problems problems = new Problems();

        assertThat(ImageMove.apply(Shop.written(FILES), List.of("2.0.0"), PLATFORM, problems))
                .isEqualTo(FILES);
        assertThat(Shop.texts(problems.sorted()))
                .containsExactly(
                        "platform.yaml:7:21  images.updates  found external: another program moves the versions"
                                + " of images [IDP2425]");
    }

    @Test
    void versions_that_were_moved_stay_where_this_engine_moves_the_others_again() {
        FileTree moved = edited(FILES, "newTag: \"2.1.0\"", "newTag: \"2.2.0\"");

        assertThat(ImageMove.apply(Shop.written(moved), List.of("2.0.0"), Shop.platform(""), new Problems()))
                .isEqualTo(Shop.files(Shop.request("2.0.0", "sidecars.proxy.image=2.2.0"), "dev"));
    }

    @Test
    void a_decision_leaves_moved_versions_alone() {
        FileTree moved = edited(FILES, "newTag: \"1.0.0\"", "newTag: \"2.0.0\"");
        Standing held = new Standing(Optional.of("a reason"), false, Optional.empty());

        FileTree decided = Shop.written(moved).with(held);

        assertThat(decided.get(OVERLAY)).isEqualTo(moved.get(OVERLAY));
        assertThat(differences(decided)).isEmpty();
        assertThat(Shop.verified(decided)).isEmpty();
    }
}
