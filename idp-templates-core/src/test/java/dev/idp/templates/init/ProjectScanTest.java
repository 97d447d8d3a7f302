package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project suggests, and why. */
class ProjectScanTest {
    private static final String POM = "pom.xml";
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String YAML = "src/main/resources/application.yml";

    @Test
    void a_spring_boot_project_with_actuator_tells_port_health_and_metrics() {
        List<String> guesses = guesses(Map.of(
                POM,
                """
                <project>
                  <parent><groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent>
                  <artifactId>${base}-Service</artifactId> <!-- <artifactId>no</artifactId> -->
                  <properties><base>Orders</base></properties>
                  <dependencies>
                    <dependency><artifactId>spring-boot-starter-actuator</artifactId></dependency>
                    <dependency><artifactId>micrometer-registry-prometheus</artifactId></dependency>
                  </dependencies>
                </project>""",
                YAML,
                "server:\n  port: ${PORT:9000}\n  servlet: {context-path: /shop}\n---\nserver: {port: 1}\n",
                ".git/config",
                "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:Acme/orders.git\n"));

        assertThat(guesses)
                .containsExactlyInAnyOrder(
                        "/metadata/name = orders-service (the artifactId in pom.xml)",
                        "/spec/repository = github.com/Acme/orders (the origin in .git/config)",
                        "/spec/parameters/image = ghcr.io/acme/orders (the registry of the repository's host)",
                        "/spec/parameters/port = 9000 (server.port in application.yml)",
                        "/spec/parameters/health = {liveness: {http: /shop/actuator/health/liveness}, readiness: {http: "
                                + "/shop/actuator/health/readiness}} (spring-boot-starter-actuator is a dependency)",
                        "/spec/parameters/metrics = {path: /shop/actuator/prometheus} (micrometer-registry-prometheus is a"
                                + " dependency)");
    }

    @Test
    void a_quarkus_project_with_a_management_port_is_asked_there() {
        List<String> guesses = guesses(Map.of(
                POM, """
                <project><artifactId>stock</artifactId><dependencies>
                  <dependency><artifactId>quarkus-smallrye-health</artifactId></dependency>
                  <dependency><artifactId>quarkus-micrometer-registry-prometheus</artifactId></dependency>
                </dependencies></project>""",
                PROPERTIES, """
                # quarkus.http.port=1
                quarkus.http.port=8081
                quarkus.management.enabled = true
                quarkus.container-image.group=acme
                quarkus.container-image.registry: quay.io
                """));

        assertThat(guesses)
                .contains(
                        "/spec/parameters/image = quay.io/acme/stock (quarkus.container-image in application.properties)",
                        "/spec/parameters/port = 8081 (quarkus.http.port in application.properties)",
                        "/spec/parameters/health = {port: 9000, liveness: {http: /q/health/live}, readiness: {http: "
                                + "/q/health/ready}} (quarkus-smallrye-health is a dependency)",
                        "/spec/parameters/metrics = {path: /q/metrics, port: 9000} (quarkus-micrometer-registry-prometheus"
                                + " is a dependency)");
    }

    @Test
    void micronaut_and_jib_are_known_too_and_a_parent_beside_the_project_counts() {
        List<String> guesses = guesses(Map.of(POM, """
                <project><parent><artifactId>all</artifactId></parent><artifactId>cart</artifactId>
                <build><plugins><plugin><configuration><to><image>${registry}/cart:1</image></to></configuration></plugin>
                </plugins></build></project>""", "../pom.xml", """
                <project><properties><registry>ghcr.io/acme</registry></properties><dependencies>
                <dependency><artifactId>micronaut-management</artifactId></dependency></dependencies></project>"""));

        assertThat(guesses)
                .contains(
                        "/spec/parameters/image = ghcr.io/acme/cart (what pom.xml builds)",
                        "/spec/parameters/port = 8080 (Micronaut listens there if nothing is said)",
                        "/spec/parameters/health = {liveness: {http: /health/liveness}, readiness: {http: "
                                + "/health/readiness}} (micronaut-management is a dependency)");
    }

    @Test
    void a_folder_without_anything_has_a_name() {
        assertThat(guesses(Map.of())).containsExactly("/metadata/name = my-orders (the folder's name)");
    }

    @Test
    void a_pom_that_is_no_xml_is_no_obstacle() {
        assertThat(guesses(Map.of(POM, "<project><artifactId>${gone}</artifactId><<<")))
                .containsExactly("/metadata/name = my-orders (the folder's name)");
    }

    @ParameterizedTest
    @CsvSource({
        "git@github.com:acme/orders.git, github.com/acme/orders",
        "https://user:token@gitlab.acme.example:8443/group/sub/orders.git, gitlab.acme.example/group/sub/orders",
        "ssh://git@git.acme.example:2222/acme/orders, git.acme.example/acme/orders",
        "https://github.com/acme/orders/, github.com/acme/orders"
    })
    void a_repository_has_no_scheme_user_or_port(String url, String repository) {
        assertThat(GitOrigin.repository(url)).contains(repository);
    }

    private static List<String> guesses(Map<String, String> files) {
        ProjectFiles project = new ProjectFiles() {
            @Override
            public String folder() {
                return "My_Orders";
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(files.get(path));
            }
        };
        return ProjectScan.of(project, List.of()).stream()
                .map(guess -> guess.field() + " = " + Inline.of(guess.value()) + " (" + guess.reason() + ")")
                .toList();
    }
}
