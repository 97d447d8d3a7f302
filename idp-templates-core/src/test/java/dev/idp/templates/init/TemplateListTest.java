package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a catalog. */
class TemplateListTest {
    private static final Path SHIPPED = Path.of("../template-catalog");
    private static final Location ASKED = Location.of("TEMPLATE");

    @Test
    void the_shipped_catalog_lists_its_templates_with_title_and_state() {
        List<TemplateSummary> templates = TemplateList.of(Catalog.directory(SHIPPED, "shipped", true));

        assertThat(templates).anySatisfy(template -> {
            assertThat(template.name()).isEqualTo("web-service");
            assertThat(template.title()).isEqualTo("Web service");
            assertThat(template.description()).startsWith("An HTTP service").doesNotContain("\n");
        });
    }

    /** Files of other versions don't exist here, so that reading one would be a problem or an empty title. */
    @Test
    void of_200_templates_only_the_newest_template_file_is_read(@TempDir Path folder) throws IOException {
        StringBuilder index =
                new StringBuilder("apiVersion: idp.dev/v1alpha1\nkind: CatalogIndex\nserial: 1\ntemplates:\n");
        for (int template = 0; template < 200; template++) {
            index.append("  t").append(template).append(":\n");
            for (int version = 0; version < 20; version++) {
                index.append("    1.")
                        .append(version)
                        .append(".0: {digest: \"sha256:")
                        .append("0".repeat(64));
                index.append("\", state: ")
                        .append(version > 6 ? "candidate" : "released")
                        .append("}\n");
            }
            Path newest = Files.createDirectories(folder.resolve("t" + template + "/1.6.0"));
            Files.writeString(newest.resolve("template.yaml"), "metadata: {title: Title " + template + "}\n");
        }
        Files.writeString(folder.resolve("index.yaml"), index);

        List<TemplateSummary> templates = TemplateList.of(Catalog.directory(folder, "large", true));

        assertThat(templates).hasSize(200).allSatisfy(template -> {
            assertThat(template.version()).isEqualTo("1.6.0");
            assertThat(template.title()).isEqualTo("Title " + template.name().substring(1));
        });
    }

    @Test
    void a_description_has_all_parameters_the_kinds_that_are_made_and_those_that_can_be() {
        Catalog catalog = Catalog.directory(SHIPPED, "shipped", true);
        TemplateDescription described =
                new TemplateDescriber(catalog, new PlatformReader().bundled()).describe("web-service", ASKED);

        assertThat(described.parameters())
                .extracting(ParameterDescription::name)
                .contains(
                        "image",
                        "scaling.max",
                        "resources.cpu",
                        "secrets.NAME.variables",
                        "ingress[].workload",
                        "health.liveness.http")
                .doesNotContain("owner");
        assertThat(named(described, "port").limits()).isEqualTo("1024 to 65535");
        assertThat(named(described, "port").type()).isEqualTo("whole number");
        assertThat(named(described, "image").required()).isTrue();
        assertThat(named(described, "resources").type()).isEqualTo("text or map");
        assertThat(described.resources())
                .contains(
                        new TemplateDescription.Count("Deployment", 1),
                        new TemplateDescription.Count("NetworkPolicy", 2));
        assertThat(described.possible()).contains("HTTPRoute", "ExternalSecret").doesNotContain("Deployment");
        assertThat(described.changelog()).contains("1.0.0");
    }

    @Test
    void an_unknown_template_or_version_is_named_with_what_there_is() {
        Catalog catalog = Catalog.directory(SHIPPED, "shipped", true);

        assertThatThrownBy(() -> TemplateList.find(catalog, "web-servcie", ASKED))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        wrong -> assertThat(wrong.problems().get(0).hint()).contains("web-service"));
        assertThatThrownBy(() -> TemplateList.find(catalog, "web-service@9.9.9", ASKED))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        wrong -> assertThat(wrong.problems().get(0).hint()).contains("1.0.0"));
    }

    private static ParameterDescription named(TemplateDescription described, String name) {
        return described.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        IntStream.range(0, described.parameters().size())
                                .mapToObj(i -> described.parameters().get(i).name())
                                .toList()
                                .toString()));
    }
}
