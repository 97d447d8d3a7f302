package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the problem pages give the messages that stand below them. */
class ProblemPagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n+```text\n(.*?)```\n", Pattern.DOTALL);
    private static final List<ImageVersion> IMAGES =
            List.of(new ImageVersion("ghcr.io/acme/orders", Optional.of("1.2.0"), Optional.empty()));

    @ParameterizedTest
    @EnumSource
    void an_example_gives_the_message_below_it(KustomizeCode code) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", code.page())));
        assertThat(example.find()).isTrue();
        Problems problems = new Problems();

        check(code, example.group(1), problems);

        assertThat(problems.sorted()).allMatch(problem -> problem.code() == code);
        assertThat(problems.sorted().stream().map(ProblemText::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(example.group(2));
    }

    private static void check(KustomizeCode code, String text, Problems problems) {
        switch (code) {
            case BAD_PATCH ->
                StrategicMerge.appending(deployment(), patch(text).map("merge").orElseThrow(), problems);
            case BAD_OPERATION ->
                JsonPatch.apply(
                        deployment().node(), patch(text).list("operations").orElseThrow(), problems);
            case BAD_OVERLAY -> OverlayReader.read(FileTree.EMPTY.with("overlay/kustomization.yaml", text), problems);
            default -> {
                List<Resource> resources = resources("deploy/orders.yaml", text);
                ResourceRules.check(resources, problems);
                ResourceRules.checkNamespace(resources, "shop-dev", problems);
                ResourceRules.checkImages(resources, IMAGES, problems);
            }
        }
    }

    private static MapNode patch(String descriptor) {
        MapNode root = (MapNode) YamlReader.read("idp.yaml", descriptor.getBytes(StandardCharsets.UTF_8));
        return root.list("patches").map(ListNode::maps).orElseThrow().get(0);
    }

    private static Resource deployment() {
        String text = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders}
                spec: {replicas: 2, template: {spec: {containers: [{name: app}]}}}
                """;
        return resources("template", text).get(0);
    }

    private static List<Resource> resources(String file, String text) {
        return Resources.of(YamlReader.readAll(file, text.getBytes(StandardCharsets.UTF_8)), new Problems());
    }
}
