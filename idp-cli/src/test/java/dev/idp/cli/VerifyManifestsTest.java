package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests of anybody are judged as the cluster of an environment would take them. */
class VerifyManifestsTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: %s, namespace: shop-dev%s}
            spec: {type: NodePort, selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}]}
            """;
    private static final String POD = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: web, namespace: shop-dev}
            """;
    private static final YamlLimits LARGE = new YamlLimits(64 << 20, 64, 5_000_000, 1 << 20, 512);

    @TempDir
    private Path directory;

    @Test
    void manifests_that_keep_every_rule_are_counted() throws IOException {
        write("k8s/account.yaml", POD);

        CommandRun run = run("verify", "--env", "dev", "k8s");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("1 file keeps [0-9]+ rules in dev\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void each_document_of_a_file_is_judged_at_its_line() throws IOException {
        write("out.yaml", "# Source: chart/templates/account.yaml\n" + POD + "---\n" + SERVICE.formatted("web", ""));

        assertThat(run("verify", "--env", "dev", "out.yaml").err())
                .contains("out.yaml:9:14  type  NET-03: ")
                .contains("out.yaml:9:34  selector  B-05: ")
                .contains("2 errors");
    }

    @Test
    void a_thousand_violations_are_one_problem_of_each_rule_and_a_thousand_results() throws IOException {
        write(
                "out.yaml",
                IntStream.range(0, 1000)
                        .mapToObj(i -> SERVICE.formatted("web" + i, ""))
                        .collect(Collectors.joining("---\n")));

        CommandRun text = run("verify", "--env", "dev", "out.yaml");
        MapNode log = document(run("verify", "--env", "dev", "--output", "sarif", "out.yaml"));

        assertThat(text.err().lines().filter(line -> line.startsWith("error: ")))
                .hasSize(2)
                .allMatch(line -> line.contains("and 999 more"));
        assertThat(results(log)).hasSize(2000);
    }

    @Test
    void sarif_names_rule_message_and_region() throws IOException {
        write("k8s/service.yaml", SERVICE.formatted("web", ""));

        MapNode log = document(run("verify", "--env", "dev", "--output", "sarif", "k8s"));
        MapNode result = results(log).get(1);

        assertThat(log.text("version")).contains("2.1.0");
        assertThat(result.text("ruleId")).contains("NET-03");
        assertThat(result.text("level")).contains("error");
        assertThat(result.list("locations").orElseThrow().maps().get(0))
                .hasToString("{physicalLocation={artifactLocation={uri=k8s/service.yaml}, region={startLine=4,"
                        + " startColumn=14}}}");
    }

    @Test
    void what_is_no_manifest_is_a_result_too() throws IOException {
        write("k8s/a.yaml", "apiVersion: v1\nmetadata: {name: a}\n");

        MapNode log = document(run("verify", "--env", "dev", "--output", "sarif", "k8s"));

        assertThat(results(log))
                .extracting(result -> result.text("ruleId").orElseThrow())
                .containsExactly("IDP2001");
    }

    @Test
    void a_waiver_on_the_resource_is_shown_and_suppressed() throws IOException {
        write("k8s/service.yaml", SERVICE.formatted("web", ", annotations: {idp.dev/waivers: \"B-05,NET-03\"}"));

        CommandRun run = run("verify", "--env", "dev", "--output", "json", "k8s");
        MapNode policies = document(run).map("policies").orElseThrow();

        assertThat(ids(policies, "waived")).containsExactly("B-05");
        assertThat(ids(policies, "findings")).containsExactly("NET-03");
        assertThat(results(document(run("verify", "--env", "dev", "--output", "sarif", "k8s"))))
                .filteredOn(result -> result.get("suppressions").isPresent())
                .extracting(result -> result.text("ruleId").orElseThrow())
                .containsExactly("B-05");
    }

    @Test
    void a_folder_of_policies_of_ones_own_is_enough() throws IOException {
        write("policies/names.yaml", """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: names}
                spec:
                  matchConstraints:
                    resourceRules:
                      - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [serviceaccounts]}
                  validations: [{expression: "object.metadata.name.startsWith('acme-')", message: "ACME-01: begin with acme-"}]
                ---
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata: {name: names}
                spec: {policyName: names, validationActions: [Warn]}
                """);
        write("k8s/account.yaml", POD);

        CommandRun run = run("verify", "--policies", "policies", "--env", "dev", "k8s");

        assertThat(run.err()).contains("warning: k8s/account.yaml:3:18").contains("ACME-01: begin with acme-");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_tree_that_the_engine_wrote_is_judged_as_it_will_be_deployed() throws IOException {
        write("idp.yaml", """
                apiVersion: idp.dev/v1alpha1
                kind: Workload
                metadata: {name: orders}
                spec:
                  owner: team-checkout
                  system: shop
                  template: {name: web-service, version: 1.1.0}
                  parameters: {image: ghcr.io/acme/orders, port: 8080}
                  environments: {dev: {}, prod: {}}
                """);
        assertThat(run("generate", "--image", "1.0.0").exitCode()).isZero();

        CommandRun kept = run("verify", "--env", "prod", "target/idp/tree");
        Path service = directory.resolve("target/idp/tree/workloads/shop/orders/prod/base/service-orders.yaml");
        Files.writeString(service, Files.readString(service).replace("ClusterIP", "NodePort"));
        CommandRun broken = run("verify", "--env", "prod", "target/idp/tree");

        assertThat(kept.err()).isEmpty();
        assertThat(kept.exitCode()).isZero();
        assertThat(broken.err()).contains("NET-03: ").contains("(Service/orders in shop-prod)");
        assertThat(run("verify", "--env", "dev", "target/idp/tree").exitCode()).isZero();
    }

    private void write(String file, String text) throws IOException {
        Path target = directory.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(directory, arguments);
    }

    private static MapNode document(CommandRun run) {
        return (MapNode) YamlReader.read("standard output", run.out().getBytes(StandardCharsets.UTF_8), LARGE);
    }

    private static List<MapNode> results(MapNode log) {
        return log.list("runs")
                .orElseThrow()
                .maps()
                .get(0)
                .list("results")
                .orElseThrow()
                .maps();
    }

    private static List<String> ids(MapNode policies, String key) {
        return policies.list(key).map(ListNode::maps).orElse(List.of()).stream()
                .map(finding -> finding.text("rule").orElseThrow())
                .toList();
    }
}
