package dev.idp.templates.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.tree.FileTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubectlBuilderTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    void a_new_template_passes_its_tests(TemplateType type) {
        CatalogExamples.Report report =
                CatalogExamples.test(Catalogs.with(type), new KubectlBuilder(scratch.resolve("build")));

        assertThat(report.problems()).isEmpty();
        assertThat(report.overlays() == 0).isEqualTo(type == TemplateType.LIBRARY);
    }

    @Test
    void what_comes_out_and_is_not_expected_is_named_with_its_line() {
        CatalogFolder changed = Catalogs.edited(
                Catalogs.with(TemplateType.WORKLOAD), "acme/1.0.0/manifests/service.yaml.ftl", "port: 80", "port: 81");

        assertThat(CatalogExamples.test(changed, new KubectlBuilder(scratch.resolve("build")))
                        .problems())
                .filteredOn(problem -> problem.location().file().endsWith("service-hello.yaml"))
                .hasSize(2)
                .allSatisfy(problem -> {
                    assertThat(problem.location().line()).isEqualTo(18);
                    assertThat(problem.message()).contains("found \"port: 81\", expected \"port: 80\"");
                });
    }

    @Test
    void a_folder_that_kustomize_refuses_is_a_problem() {
        FileTree broken = FileTree.EMPTY.with("overlay/kustomization.yaml", "resources: [gone.yaml]\n");

        assertThatThrownBy(() -> new KubectlBuilder(scratch.resolve("build")).build(broken, "overlay"))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("kubectl kustomize refuses the folder");
    }
}
