package dev.idp.templates.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.workload.DescriptorReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving image versions in a written folder is planning with these versions, without a template. */
class ImageMoveTest {
    private static final Path CATALOG = Path.of("../template-catalog");
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final List<String> VERSIONS = List.of("2.0.0", DIGEST, "2.0.1@" + DIGEST, "1e3");
    private static final Platform PLATFORM = Shop.platform("");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.find(CATALOG, 5, (path, attributes) -> path.endsWith("idp.yaml"))) {
            return files.map(Path::getParent).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void moving_the_images_of_an_example_gives_what_planning_with_these_versions_gives(Path example)
            throws IOException {
        for (EnvironmentPlan before :
                Shop.plan(request(example, List.of("1.0.0"))).environments()) {
            List<String> versions = versions(before);
            EnvironmentPlan after = Shop.plan(request(example, versions))
                    .environment(before.environment())
                    .orElseThrow();
            Problems problems = new Problems();

            FileTree moved = ImageMove.apply(Shop.written(before.files()), versions, platform(example), problems);

            assertThat(problems.sorted()).isEmpty();
            assertThat(moved).isEqualTo(after.files());
            assertThat(before.files().diff(moved))
                    .extracting(change -> change.path().toString())
                    .containsExactly(".idp/lock.yaml", "overlay/kustomization.yaml");
            assertThat(moved.get("overlay/kustomization.yaml"))
                    .isEqualTo(after.files().get("overlay/kustomization.yaml"));
        }
    }

    /** One for each image, of every form. */
    private static List<String> versions(EnvironmentPlan plan) {
        List<LockedImage> images = Shop.written(plan.files()).lock().images();
        List<String> names =
                images.stream().map(image -> image.version().name()).distinct().toList();
        return images.stream()
                .map(image -> image.parameter() + "="
                        + VERSIONS.get(names.indexOf(image.version().name()) % VERSIONS.size()))
                .toList();
    }

    private static GenerateRequest request(Path example, List<String> images) throws IOException {
        TreePath deploy = TreePath.of("deploy");
        return new GenerateRequest(
                new DescriptorReader().read("idp.yaml", Files.readAllBytes(example.resolve("idp.yaml"))),
                TreeReader.read(example).at(deploy).in(deploy),
                platform(example),
                Shop.CATALOGS,
                Optional.empty(),
                false,
                List.of(),
                images,
                Optional.empty(),
                Purpose.LOOK);
    }

    private static Platform platform(Path example) throws IOException {
        Path file = example.resolve("platform.yaml");
        return Files.exists(file)
                ? new PlatformReader().read("platform.yaml", Files.readAllBytes(file))
                : new PlatformReader().bundled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.10", "sha256:D", "2.0.0@sha256:D", "image=2.0.0", "sidecars.proxy.image=3"})
    void one_image_moves_and_the_other_stays(String argument) {
        String image = argument.replace("sha256:D", DIGEST);
        boolean first = !argument.startsWith("sidecars");
        FileTree expected = Shop.files(first ? Shop.request(image) : Shop.request("1.0.0", image), "dev");

        assertThat(moved(Shop.request("1.0.0"), PLATFORM, image)).isEmpty();
        assertThat(ImageMove.apply(
                        Shop.written(Shop.files(Shop.request("1.0.0"), "dev")),
                        List.of(image),
                        PLATFORM,
                        new Problems()))
                .isEqualTo(expected);
    }

    @Test
    void the_versions_that_run_already_change_nothing() {
        FileTree files = Shop.files(Shop.request("1.0.0"), "dev");

        assertThat(ImageMove.apply(Shop.written(files), List.of("1.0.0"), PLATFORM, new Problems()))
                .isEqualTo(files);
    }

    @Test
    void what_was_moved_is_true() {
        FileTree files = Shop.files(Shop.request("1.0.0"), "dev");

        assertThat(Shop.verified(
                        ImageMove.apply(Shop.written(files), List.of("2.0.0@" + DIGEST), PLATFORM, new Problems())))
                .isEmpty();
    }

    @Test
    void planning_refuses_the_same_versions_with_the_same_codes() {
        GenerateRequest usual = Shop.request("1.0.0");

        assertThat(moved(usual, PLATFORM)).containsExactly("--image  found no version to move to [IDP2403]");
        assertThat(moved(usual, PLATFORM, "latest"))
                .isEqualTo(Shop.problems(Shop.request("latest")).subList(0, 1))
                .containsExactly("--image  found the tag latest, which means another image every day [IDP2404]");
        assertThat(moved(usual, PLATFORM, "no version"))
                .isEqualTo(Shop.problems(Shop.request("no version")).subList(0, 1))
                .singleElement()
                .asString()
                .endsWith("[IDP2404]");
        assertThat(moved(usual, PLATFORM, "imgae=1"))
                .isEqualTo(Shop.problems(Shop.request("imgae=1")).subList(0, 1))
                .singleElement()
                .asString()
                .endsWith("[IDP2404]");
        assertThat(moved(usual, Shop.platform("registries: [ghcr.io/other]"), "2.0.0"))
                .hasSize(2)
                .allMatch(text -> text.endsWith("expected one from ghcr.io/other [IDP2406]"));
    }

    @Test
    void two_versions_of_one_image_are_refused() {
        String twice = Shop.DESCRIPTOR.replace("ghcr.io/acme/proxy:2.1.0", "ghcr.io/acme/orders");

        assertThat(moved(Shop.requestOf(twice, "1.0.0", "sidecars.proxy.image=1.0.0"), PLATFORM, "2.0.0"))
                .singleElement()
                .asString()
                .contains("found two versions of the image ghcr.io/acme/orders");
    }

    @Test
    void a_platform_that_requires_digests_gets_them() {
        Platform strict = Shop.platform("digest: required");
        String proxy = "sidecars.proxy.image=2.1.0@" + DIGEST;

        assertThat(moved(Shop.request("1.0.0"), strict, "2.0.0", proxy))
                .containsExactly("--image  found no digest for the image ghcr.io/acme/orders, which the platform"
                        + " requires [IDP2404]");
        assertThat(moved(Shop.request("1.0.0"), strict, "2.0.0@" + DIGEST, proxy))
                .isEmpty();
        assertThat(Shop.problems(Shop.request(Shop.DESCRIPTOR, strict, "2.0.0", proxy)))
                .singleElement()
                .asString()
                .contains("IMG-02");
    }

    @Test
    void a_waiver_that_the_platform_grants_excuses_a_missing_digest() {
        Platform strict = Shop.platform("digest: required");
        String waived = Shop.DESCRIPTOR + """
                  waivers:
                    - {policy: IMG-02, resource: Deployment/orders, reason: a test, until: "2030-01-01"}
                """;

        assertThat(moved(Shop.request(waived, strict, "1.0.0"), strict, "2.0.0"))
                .isEmpty();
    }

    @Test
    void an_edited_folder_is_not_blessed() {
        FileTree files = Shop.files(Shop.request("1.0.0"), "dev");
        String overlay = files.get("overlay/kustomization.yaml").orElseThrow().text();
        FileTree edited = files.with("overlay/kustomization.yaml", overlay.replace("1.0.0", "1.0.1"));
        Problems problems = new Problems();

        assertThat(ImageMove.apply(Shop.written(edited), List.of("2.0.0"), PLATFORM, problems))
                .isEqualTo(edited);
        assertThat(Shop.texts(problems.sorted()))
                .containsExactly("folder/overlay/kustomization.yaml  was edited by hand [IDP2411]");
    }

    @Test
    void nothing_moves_in_a_retired_environment() {
        Standing retired = new Standing(Optional.empty(), true, Optional.empty());
        GenerateRequest request = Shop.request("1.0.0").of(Set.of(), Map.of("dev", retired));

        assertThat(moved(request, PLATFORM, "2.0.0"))
                .containsExactly("folder  is retired, so there is no image whose version could be moved [IDP2424]");
    }

    private static List<String> moved(GenerateRequest request, Platform platform, String... images) {
        Problems problems = new Problems();
        ImageMove.apply(Shop.written(Shop.files(request, "dev")), List.of(images), platform, problems);
        return Shop.texts(problems.sorted());
    }
}
