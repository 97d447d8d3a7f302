package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of services that run already; what is announced is measured on what kustomize builds. */
class ManifestImportTest {
    private static final Path SERVICES = Path.of("src/test/resources/dev/idp/templates/init/services");
    private static final Catalog CATALOG = Catalog.directory(Path.of("../template-catalog"), "shipped", true);
    private static final Platform PLATFORM = new PlatformReader().bundled();
    private static final String SECRET = "hidden-value";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({"plain, orders", "overlays, stock", "helm, release-cart", "sidecar, portal", "ingress, billing"})
    void the_difference_between_the_old_and_the_new_build_is_exactly_what_is_announced(String service, String name)
            throws Exception {
        ManifestImport.Result result = conduct(service, name);

        Plan plan = DraftCheck.plan(result.draft(), result.manifests(), PLATFORM, CATALOG);
        TreeWriter.write(scratch.resolve("tree"), plan.tree());
        assertThat(result.problems()).isEmpty();
        for (var environment : plan.environments()) {
            List<Resource> fresh = build(scratch.resolve("tree").resolve(environment.folder() + "/overlay"));
            List<Resource> old = oldBuild(service, environment.environment());
            assertThat(ServiceDiff.between(old, fresh).stream().map(ServiceChange::place))
                    .as(environment.environment())
                    .containsExactlyInAnyOrderElementsOf(
                            result.report().places(environment.environment()).keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({"sidecar, portal", "ingress, billing"})
    void no_secret_value_is_copied_and_each_is_named_for_vault(String service, String name) throws Exception {
        ManifestImport.Result result = conduct(service, name);

        assertThat(result.draft().text()).doesNotContain(SECRET).doesNotContain("aGlkZGVu");
        result.manifests()
                .files()
                .values()
                .forEach(file -> assertThat(file.text()).doesNotContain(SECRET));
        assertThat(result.report().toString().replaceAll("merge=[^\\]]*", "")).doesNotContain(SECRET);
        assertThat(result.report().patches().toString()).doesNotContain(SECRET);
    }

    @Test
    void a_plain_service_becomes_parameters_and_keeps_what_the_team_added_as_patches() throws Exception {
        ManifestImport.Result result = conduct("plain", "orders");

        assertThat(result.draft().text())
                .contains("image: ghcr.io/acme/orders:1.4.2")
                .contains("port: 8081");
        assertThat(result.draft().workload().parameters().keys())
                .containsExactlyInAnyOrder(
                        "image", "port", "resources", "scaling", "env", "secrets", "health", "metrics");
        assertThat(result.report().patches().getOrDefault("prod", List.of()).stream()
                        .flatMap(patch -> patch.fields().stream()))
                .contains(
                        "spec.revisionHistoryLimit",
                        "spec.template.spec.nodeSelector",
                        "spec.template.spec.containers[orders].args",
                        "spec.template.spec.containers[orders].env[NODE]",
                        "spec.template.spec.containers[orders].resources.limits.cpu",
                        "spec.template.spec.containers[orders].livenessProbe.initialDelaySeconds",
                        "spec.ports[9000,TCP]");
        assertThat(result.report().vault())
                .containsExactly(new VaultEntry("db", "password", "Secret/orders-db password"));
    }

    @Test
    void overlays_become_parameters_of_environments_and_a_stray_file_is_named() throws Exception {
        OldManifests old = ManifestFolder.read(TreeReader.read(SERVICES.resolve("overlays")), PLATFORM.environments());
        ManifestImport.Result result = conduct("overlays", "stock");
        String text = result.draft().text();

        assertThat(old.environments()).containsOnlyKeys("dev", "prod");
        assertThat(old.problems().stream().map(Problem::code)).containsExactly(InitCode.NOT_LISTED);
        assertThat(text)
                .contains("image: ghcr.io/acme/stock:2.1.0-rc1")
                .contains("image: ghcr.io/acme/stock:2.0.0")
                .contains("  system: shop\n")
                .contains("  adopt:\n    selector:\n      app: stock\n")
                .contains("LOG_LEVEL: warn")
                .contains("CURRENCY: EUR");
        assertThat(result.report().effects()).noneMatch(effect -> effect.contains("selector"));
    }

    @Test
    void several_containers_stay_and_what_no_template_makes_is_named() throws Exception {
        ManifestImport.Result result = conduct("sidecar", "portal");

        assertThat(result.report().manifests()).containsExactly("deploy/cronjob-portal-clean.yaml");
        assertThat(result.report().places("dev")).containsKey("StatefulSet/portal-cache");
        assertThat(result.draft().text()).contains("ghcr.io/acme/proxy:3.1").contains("MODE");
        assertThat(result.report().vault()).extracting(VaultEntry::property).contains("stripe-key");
    }

    @Test
    void secrets_of_all_kinds_go_to_vault_and_the_host_name_that_changes_is_told() throws Exception {
        ManifestImport.Result result = conduct("ingress", "billing");

        assertThat(new TreeSet<>(result.report().vault().stream()
                        .map(entry -> entry.secret() + " " + entry.property())
                        .toList()))
                .contains(
                        "app api-token",
                        "app smtp-password",
                        "app database-url",
                        "config application.properties",
                        "db password",
                        "db username");
        assertThat(result.report().effects())
                .anyMatch(effect -> effect.contains("pay.acme.example") && effect.contains("pay.dev.idp.example"))
                .anyMatch(effect -> effect.contains("namespace finance becomes shop-prod"));
        assertThat(result.draft().text())
                .contains("TOKEN_TTL")
                .contains("logback.xml")
                .doesNotContain("patches:");
    }

    private ManifestImport.Result conduct(String service, String name) throws IOException {
        FileTree files = TreeReader.read(SERVICES.resolve(service));
        OldManifests old = ManifestFolder.read(files, PLATFORM.environments());
        return new ManifestImport(CATALOG, PLATFORM, Optional.empty())
                .conduct(
                        old,
                        name,
                        new InitRequest(
                                Optional.of("web-service"),
                                List.of("owner=team-checkout", "system=shop", "repository=github.com/acme/" + name),
                                List.of(),
                                List.of()));
    }

    private List<Resource> oldBuild(String service, String environment) throws Exception {
        Path folder = SERVICES.resolve(service);
        if (Files.exists(folder.resolve("overlays"))) {
            return build(folder.resolve("overlays").resolve(environment.equals("prod") ? "production" : environment));
        }
        Problems problems = new Problems();
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            return ManifestFolder.resources(file.toString(), Files.readAllBytes(file), problems);
        }
    }

    private List<Resource> build(Path folder) throws Exception {
        Path out = Files.createTempFile(scratch, "build", ".yaml");
        Process process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectErrorStream(false)
                .redirectOutput(out.toFile())
                .start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(errors).isZero();
        return ManifestFolder.resources("build", Files.readAllBytes(out), new Problems());
    }
}
