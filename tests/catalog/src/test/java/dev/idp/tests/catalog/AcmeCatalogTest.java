package dev.idp.tests.catalog;

import static dev.idp.templates.test.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.test.WorkloadTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A catalog of an organisation's own. */
class AcmeCatalogTest {
    private static final Path HELLO = Path.of("../../examples/acme-hello");
    private static final Path CATALOG = Path.of("../../examples/acme-catalog");

    @Test
    void a_workload_follows_a_released_template_of_it() throws IOException {
        Catalog catalog = Catalog.directory(CATALOG, "acme", false);
        Plan plan = WorkloadTester.of(Files.readString(HELLO.resolve("idp.yaml")), catalog)
                .onPlatform(Files.readString(HELLO.resolve("platform.yaml")))
                .plan();

        assertThat(catalog.templates()).containsExactlyInAnyOrder("acme-labels", "acme-service");
        assertThat(plan)
                .hasNoProblems()
                .environment("prod")
                .resource("Deployment/hello")
                .hasField("metadata.labels[\"acme.example/team\"]", "team-hello")
                .hasField("spec.replicas", 3);
    }
}
