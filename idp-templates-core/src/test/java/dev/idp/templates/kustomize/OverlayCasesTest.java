package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into the base and what an overlay says, one file of {@code cases/} for each rule. */
class OverlayCasesTest {
    @TempDir
    private Path folder;

    static Stream<OverlayCase> cases() throws IOException {
        return OverlayCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void base_and_patches_are_as_expected(OverlayCase example) {
        Overlay overlay = example.overlay();

        example.expected("base")
                .ifPresent(base -> assertThat(nodes(example.base())).as("base").isEqualTo(base));
        example.expected("patches")
                .ifPresent(patches -> assertThat(overlay.patches().stream()
                                .flatMap(patch -> patch.steps().stream())
                                .toList())
                        .as("patches")
                        .isEqualTo(patches));
        example.expected("own")
                .ifPresent(own -> assertThat(nodes(overlay.resources()))
                        .as("own resources")
                        .isEqualTo(own));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rules_let_the_rendered_resources_pass(OverlayCase example) {
        Problems problems = new Problems();

        ResourceRules.check(example.rendered(), problems);

        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_reader_builds_what_was_rendered(OverlayCase example) {
        Problems problems = new Problems();

        List<Resource> built = OverlayReader.read(example.folder(), problems);

        assertThat(problems.sorted()).isEmpty();
        Compared.assertSame(example.name(), built, deployed(example));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void kubectl_builds_what_was_rendered(OverlayCase example) throws Exception {
        List<Resource> built = RealKustomize.build(example.folder(), folder);

        Compared.assertSame(example.name(), built, deployed(example));
    }

    private static List<Resource> deployed(OverlayCase example) {
        return OverlayReader.deployed(example.rendered(), OverlayCase.NAMESPACE, List.of());
    }

    private static List<Node> nodes(List<Resource> resources) {
        return resources.stream().map(resource -> (Node) resource.node()).toList();
    }
}
