package dev.idp.tests.catalog;

import static dev.idp.templates.test.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A catalog of an organisation's own works in every way that a platform can name it. */
class AcmeCatalogTest {
    private static final Path HELLO = Path.of("../../examples/acme-hello");

    /**
     * A way to name the catalog.
     *
     * @param name the way, in words
     * @param source what stands in the platform file
     */
    private record Source(String name, MapNode source) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Source> sources() throws IOException {
        return Stream.of(new Source("as the example names it", platform().catalog()));
    }

    private static Platform platform() throws IOException {
        return new PlatformReader().read("platform.yaml", Files.readAllBytes(HELLO.resolve("platform.yaml")));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_workload_follows_a_template_of_it(Source source) throws IOException {
        Catalog catalog = Catalog.open(source.source(), HELLO);
        Plan plan = WorkloadTester.of(Files.readString(HELLO.resolve("idp.yaml")), catalog)
                .onPlatform(Files.readString(HELLO.resolve("platform.yaml")))
                .plan();

        assertThat(catalog.templates()).isEqualTo(List.of("acme-labels", "acme-service"));
        assertThat(plan)
                .hasNoProblems()
                .environment("prod")
                .resource("Deployment/hello")
                .hasField("metadata.labels[\"acme.example/team\"]", "team-hello")
                .hasField("spec.replicas", 3);
    }
}
