package dev.idp.templates.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.template.TemplateType;
import org.junit.jupiter.api.Test;

/** A release freezes a version. Libraries have no overlays, so most tests release one. */
class CatalogReleaseTest {
    private static final CatalogFolder LIBRARY = Catalogs.with(TemplateType.LIBRARY);

    private static CatalogFolder released(CatalogFolder folder, String reference) {
        return CatalogRelease.released(folder, reference, Catalogs.NO_OVERLAYS);
    }

    private static String index(CatalogFolder folder) {
        return folder.files().get("index.yaml").orElseThrow().text();
    }

    @Test
    void a_release_changes_state_and_serial_and_keeps_comments() {
        CatalogFolder commented =
                Catalogs.edited(LIBRARY, "index.yaml", "state: candidate", "state: candidate   # soon");

        String after = index(released(commented, "acme@1.0.0"));

        assertThat(after)
                .isEqualTo(index(commented)
                        .replace("candidate   # soon", "released   # soon")
                        .replace("serial: 1", "serial: 2"));
    }

    @Test
    void an_entry_in_flow_style_is_edited_too() {
        String digest = index(LIBRARY).replaceAll("(?s).*digest: (sha256:[0-9a-f]+).*", "$1");
        CatalogFolder flow = Catalogs.edited(
                LIBRARY,
                "index.yaml",
                "    1.0.0:\n      digest: " + digest + "\n      state: candidate\n",
                "    1.0.0: {digest: \"" + digest + "\"}\n");

        assertThat(index(released(flow, "acme@1.0.0"))).contains("1.0.0: {state: released, digest: " + digest + "}");
    }

    @Test
    void a_released_version_is_never_released_again() {
        CatalogFolder once = released(LIBRARY, "acme@1.0.0");

        IdpException refused = catchThrowableOfType(IdpException.class, () -> released(once, "acme@1.0.0"));

        assertThat(refused).hasMessageContaining("never released again");
    }

    @Test
    void what_lint_finds_is_in_the_way() {
        CatalogFolder silent = Catalogs.without(LIBRARY, "acme/1.0.0/README.md");

        assertThat(catchThrowableOfType(IdpException.class, () -> released(silent, "acme@1.0.0")))
                .hasMessageContaining("found no README.md");
    }

    @Test
    void an_unknown_version_is_refused_with_those_there_are() {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> released(LIBRARY, "acme@1.0.1"));

        assertThat(refused.problems().get(0).hint()).contains("acme@1.0.0");
    }

    @Test
    void a_number_fits_what_the_version_changes() {
        CatalogFolder first =
                Catalogs.edited(Catalogs.with(TemplateType.WORKLOAD), "index.yaml", "candidate", "released");
        String next = "acme/1.0.1/template.yaml";
        CatalogFolder second = CatalogExamples.updated(
                Catalogs.edited(Catalogs.copied(first, "1.0.1"), next, "maximum: 20\n", "maximum: 30\n"));

        IdpException refused = catchThrowableOfType(
                IdpException.class, () -> CatalogRelease.released(second, "acme@1.0.1", Rendered.of(second)));

        assertThat(refused).hasMessageContaining("found 1.0.1, a patch step from 1.0.0, expected a minor step");
    }

    @Test
    void a_patch_that_changes_no_parameter_is_released() {
        CatalogFolder first =
                Catalogs.edited(Catalogs.with(TemplateType.WORKLOAD), "index.yaml", "candidate", "released");
        CatalogFolder second = CatalogExamples.updated(Catalogs.edited(
                Catalogs.copied(first, "1.0.1"), "acme/1.0.1/manifests/deployment.yaml.ftl", "cpu: 100m", "cpu: 200m"));

        assertThat(index(CatalogRelease.released(second, "acme@1.0.1", Rendered.of(second))))
                .contains("serial: 2")
                .doesNotContain("candidate");
    }
}
