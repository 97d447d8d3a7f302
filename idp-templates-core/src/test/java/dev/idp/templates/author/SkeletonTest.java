package dev.idp.templates.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.template.TemplateType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
    @ParameterizedTest
    @EnumSource
    void a_new_template_passes_lint_without_a_warning(TemplateType type) {
        CatalogLint.Report report = CatalogLint.lint(Catalogs.with(type));

        assertThat(report.problems()).isEmpty();
        assertThat(report.versions()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_template_has_the_expectations_that_come_out_of_it(TemplateType type) {
        CatalogFolder started = Catalogs.with(type);

        assertThat(CatalogExamples.updated(started)).isEqualTo(started);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_overwritten(TemplateType type) {
        CatalogFolder started = Catalogs.with(TemplateType.WORKLOAD);

        IdpException refused = catchThrowableOfType(IdpException.class, () -> Skeleton.added(started, "acme", type));

        assertThat(refused).hasMessageContaining("nothing is overwritten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme_service", "-acme", "a..b", "need-probe", ""})
    void a_name_is_a_dns_label(String name) {
        IdpException refused =
                catchThrowableOfType(IdpException.class, () -> Skeleton.added(Catalogs.EMPTY, name, TemplateType.NEED));

        assertThat(refused).hasMessageContaining("expected a DNS label");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_template_leaves_the_first_and_its_comments(TemplateType type) {
        CatalogFolder first = Catalogs.edited(
                Catalogs.with(type), "index.yaml", "serial: 1\n", "serial: 1 # ours\n\n# All templates\n");

        CatalogFolder both = Skeleton.added(first, "other", TemplateType.LIBRARY);

        String before = first.files().get("index.yaml").orElseThrow().text();
        String after = both.files().get("index.yaml").orElseThrow().text();
        assertThat(after).startsWith(before).contains("  other:\n    1.0.0:\n      digest: sha256:");
        assertThat(CatalogLint.lint(both).problems()).isEmpty();
    }
}
