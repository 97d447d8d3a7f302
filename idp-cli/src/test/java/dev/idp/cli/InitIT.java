package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code idp init} as a person meets it: on a real pseudo-terminal, which {@code script} (util-linux, on every Debian)
 * opens; without it these tests fail.
 */
class InitIT {
    private static final Path COMMAND = Path.of("target/idp/bin/idp").toAbsolutePath();

    @TempDir
    Path project;

    @Test
    void answers_at_a_terminal_make_a_descriptor_that_generates() throws Exception {
        Finished init = atTerminal(
                "web-service\nOrders!\norders\nteam-checkout\nshop\ngithub.com/acme/orders\nghcr.io/acme/orders\nscaling.max=6\n\n",
                "init");

        assertThat(init.exitCode()).as(init.screen()).isZero();
        assertThat(init.screen())
                .contains("Name: Name of the workload.")
                .contains("found \"Orders!\"")
                .contains("wrote idp.yaml");
        assertThat(Files.readString(project.resolve("idp.yaml")))
                .contains("name: orders")
                .contains("max: 6");
        Finished generate = run("generate", "--image", "1.0.0");
        assertThat(generate.exitCode()).as(generate.screen()).isZero();
    }

    @Test
    void the_end_of_input_leaves_with_5_and_writes_nothing() throws Exception {
        Finished init = atTerminal("web-service\norders\n", "init");

        assertThat(init.exitCode()).as(init.screen()).isEqualTo(5);
        assertThat(init.screen()).contains("[IDP3003]");
        try (Stream<Path> files = Files.list(project)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_maven_project_answers_most_questions_itself() throws Exception {
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><artifactId>stock</artifactId><dependencies><dependency>"
                        + "<artifactId>spring-boot-starter-actuator</artifactId></dependency></dependencies></project>");
        Files.createDirectories(project.resolve(".git"));
        Files.writeString(
                project.resolve(".git/config"), "[remote \"origin\"]\n\turl = git@github.com:acme/stock.git\n");

        Finished init =
                run("init", "--yes", "--template", "web-service", "--set", "owner=team-stock", "--set", "system=shop");

        assertThat(init.exitCode()).as(init.screen()).isZero();
        assertThat(init.screen()).contains("the artifactId in pom.xml").contains("spring-boot-starter-actuator");
        assertThat(run("generate", "--image", "1.0.0").exitCode()).isZero();
    }

    @Test
    void a_service_with_manifests_is_brought_in_with_an_account_of_all_that_changes() throws Exception {
        Path manifests = Files.createDirectories(project.resolve("k8s"));
        Files.writeString(manifests.resolve("all.yaml"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: cart}
                spec:
                  selector: {matchLabels: {app.kubernetes.io/name: cart}}
                  template:
                    metadata: {labels: {app.kubernetes.io/name: cart}}
                    spec:
                      nodeSelector: {disk: ssd}
                      containers:
                        - name: cart
                          image: ghcr.io/acme/cart:2.0.0
                          ports: [{containerPort: 8080}]
                          env: [{name: DB_PASSWORD, value: hidden-value}]
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: mail}
                spec:
                  selector: {matchLabels: {app.kubernetes.io/name: mail}}
                  template:
                    metadata: {labels: {app.kubernetes.io/name: mail}}
                    spec: {containers: [{name: mail, image: "ghcr.io/acme/mail:1.0.0", ports: [{containerPort: 8080}]}]}
                """);

        Finished init = run(
                "init",
                "--from",
                "k8s",
                "--yes",
                "--set",
                "owner=team-cart",
                "--set",
                "system=shop",
                "--set",
                "repository=github.com/acme/cart");

        assertThat(init.exitCode()).as(init.screen()).isZero();
        assertThat(init.screen())
                .contains("wrote cart/idp.yaml")
                .contains("wrote mail/idp.yaml")
                .contains("spec.template.spec.nodeSelector")
                .contains("app db-password")
                .doesNotContain("hidden-value");
        assertThat(Files.readString(project.resolve("cart/idp.yaml"))).doesNotContain("hidden-value");
        Finished generate = run("generate", "--file", "cart/idp.yaml");
        assertThat(generate.exitCode()).as(generate.screen()).isZero();
    }

    @Test
    void templates_are_listed_and_described() throws Exception {
        assertThat(run("list").screen()).contains("web-service@").contains("Web service");
        assertThat(run("describe", "web-service").screen())
                .contains("scaling.max  whole number, default 4")
                .contains("NetworkPolicy")
                .contains("versions");
    }

    /** Where the answers end, {@code script} presses Ctrl-D. */
    private Finished atTerminal(String answers, String... arguments) throws IOException, InterruptedException {
        String line = "'" + COMMAND + "' " + String.join(" ", arguments);
        return finish(List.of("script", "-qfec", line, "/dev/null"), answers);
    }

    private Finished run(String... arguments) throws IOException, InterruptedException {
        List<String> line = Stream.concat(Stream.of(COMMAND.toString()), Stream.of(arguments))
                .toList();
        return finish(line, "");
    }

    private Finished finish(List<String> line, String input) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("IDP_CLASS_ARCHIVE", "off");
        builder.environment().remove("IDP_PLATFORM");
        Process process = builder.start();
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), screen);
    }

    private record Finished(int exitCode, String screen) {}
}
