package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a workload gets from outside of its parameters: the outputs of its needs, and the selector that it ran with. */
class WiringTest {
    private static final String NEED = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: box}
            spec:
              parameters: []
              steps: []
              idp: {version: 1.0.0, type: need}
            """;

    @TempDir
    static Path folder;

    static Stream<Named<TemplateVersion>> versions() {
        return ShippedCatalog.workloads();
    }

    /** The shipped catalog, and a need that hands over a text and a key of a Secret. */
    @BeforeAll
    static void addANeed() throws IOException {
        try (Stream<Path> files = Files.walk(ShippedCatalog.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target =
                        folder.resolve(ShippedCatalog.FOLDER.relativize(file).toString());
                if (!target.toString().contains("expected") && !target.startsWith(folder.resolve("target"))) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path need = folder.resolve("box/1.0.0");
        Files.createDirectories(need.resolve("manifests"));
        Files.writeString(need.resolve("template.yaml"), NEED);
        Files.writeString(
                need.resolve("outputs.yaml.ftl"),
                "host: box.${env.namespace}\npassword: {secret: \"${workload.name}-box\", key: password}\n");
        String entry = "  box:\n    1.0.0: {digest: \"sha256:" + "0".repeat(64)
                + "\", state: candidate, engine: \">=0.1.0\"}\n";
        Path index = folder.resolve("index.yaml");
        Files.writeString(index, Files.readString(index).replace("templates:\n", "templates:\n" + entry));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_output_of_a_need_is_a_text_or_a_key_of_a_secret(TemplateVersion version) {
        MapNode spec = parsed("""
                needs: {box: {template: box, version: 1.0.0}}
                parameters:
                  env: {HOST: {need: box, output: host}, PASSWORD: {need: box, output: password}}
                  sidecars: {proxy: {image: "ghcr.io/acme/proxy:1.0.0", env: {PASSWORD: {need: box, output: password}}}}
                """);

        MapNode pod = pod(plan(version, spec));

        assertThat(container(pod, "containers").list("env").orElseThrow())
                .isEqualTo(parsed("""
                        env:
                          - {name: HOST, value: box.shop-dev}
                          - {name: PASSWORD, valueFrom: {secretKeyRef: {name: orders-box, key: password}}}
                        """).list("env").orElseThrow());
        assertThat(container(pod, "initContainers").list("env").orElseThrow().maps())
                .singleElement()
                .satisfies(variable -> assertThat(variable.get("valueFrom")).isPresent());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_need_whose_outputs_nobody_takes_is_a_warning(TemplateVersion version) {
        assertThat(plan(version, parsed("needs: {box: {template: box, version: 1.0.0}}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("IDP2421");
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_adopted_selector_selects_the_pods_everywhere(TemplateVersion version) {
        Plan plan = plan(version, parsed("adopt: {selector: {app: shop-orders, app.kubernetes.io/name: web}}"));
        MapNode selector = parsed("{app: shop-orders, app.kubernetes.io/name: web}");

        for (Resource resource : plan.environments().get(0).resources()) {
            Optional<Node> labels =
                    PodTemplate.of(resource).flatMap(template -> template.node().at(Pointer.of("metadata", "labels")));
            labels.ifPresent(found -> selector.entries()
                    .forEach(entry ->
                            assertThat(((MapNode) found).get(entry.key())).contains(entry.value())));
            Stream.of(
                            Pointer.of("spec", "selector", "matchLabels"),
                            Pointer.of("spec", "podSelector", "matchLabels"),
                            Pointer.of("spec", "selector"))
                    .flatMap(pointer -> resource.node().at(pointer).stream())
                    .findFirst()
                    .filter(found -> !resource.kind().equals("ServiceMonitor"))
                    .ifPresent(found ->
                            assertThat(found).as(resource.id().toString()).isEqualTo(selector));
        }
    }

    private static Plan plan(TemplateVersion version, MapNode spec) {
        MapNode parameters =
                Descriptors.smallest(version).with("alerts", parsed("{runbook: \"https://docs.example/runbook\"}"));
        for (MapNode.Entry entry :
                spec.map("parameters").orElseGet(MapNode::empty).entries()) {
            parameters = parameters.with(entry);
        }
        MapNode document = Descriptors.of(version, parameters, parsed("dev: {}"));
        for (MapNode.Entry entry : spec.without("parameters").entries()) {
            document = document.put(Pointer.of("spec", entry.key()), entry.value());
        }
        return RandomDescriptors.tester(document)
                .fromCatalog(Catalog.directory(folder, "catalog", true))
                .withoutPolicies()
                .plan();
    }

    private static MapNode pod(Plan plan) {
        List<MapNode> pods = plan.environments().get(0).resources().stream()
                .flatMap(resource -> PodTemplate.of(resource).stream())
                .map(template -> template.node().map("spec").orElseThrow())
                .toList();
        assertThat(pods).hasSize(1);
        return pods.get(0);
    }

    private static MapNode container(MapNode pod, String list) {
        return pod.list(list).orElseThrow().maps().get(0);
    }

    private static MapNode parsed(String text) {
        return (MapNode) YamlReader.read("test", text.getBytes(StandardCharsets.UTF_8));
    }
}
