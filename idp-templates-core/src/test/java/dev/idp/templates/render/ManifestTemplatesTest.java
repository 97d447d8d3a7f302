package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTemplatesTest {
    private static final String DATA = Case.text("data.yaml");

    private static List<String> problems(FileTree files) {
        Problems problems = new Problems();
        ManifestTemplates templates = ManifestTemplates.compile("web-service@1.0.0/manifests", files, problems);
        assertThat(templates.render(Rendered.data(DATA), new Problems())).isEmpty();
        return problems.sorted().stream().map(ProblemText::line).toList();
    }

    private static String places(List<MapNode> manifests) {
        StringBuilder out = new StringBuilder();
        manifests.forEach(manifest -> manifest.entries()
                .forEach(entry ->
                        out.append(entry.keyOrigin()).append(entry.value().origin())));
        return out.toString();
    }

    @Test
    void templates_with_problems_render_nothing() {
        FileTree files = FileTree.EMPTY.with("a.yaml.ftl", "a: ${x?new()}\n").with("b.yaml.ftl", "b: ${\n");

        assertThat(problems(files))
                .containsExactly(
                        "web-service@1.0.0/manifests/a.yaml.ftl:1:6  found ?new, which manifest templates must not use"
                                + " [IDP1702]",
                        "web-service@1.0.0/manifests/b.yaml.ftl:1:6  not a FreeMarker template: Unexpected end of file"
                                + " reached. [IDP1701]");
    }

    @Test
    void a_deployment_and_its_config_map() {
        FileTree files = FileTree.EMPTY
                .with("a.yaml.ftl", Case.text("deployment.yaml.ftl"))
                .with("lib/labels.ftl", Case.text("labels.ftl"));
        Problems problems = new Problems();
        List<MapNode> manifests = ManifestTemplates.compile("t", files, problems)
                .render(Rendered.data(Case.text("deployment-data.yaml")), problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(YamlWriter.writeAll(manifests)).isEqualTo(Case.text("deployment-expected.yaml"));
    }

    @Test
    void other_files_are_refused() {
        assertThat(problems(FileTree.EMPTY.with("deployment.yaml", "a: 1\n")))
                .containsExactly("web-service@1.0.0/manifests/deployment.yaml  found a file that is no template,"
                        + " expected *.yaml.ftl for manifests or *.ftl for libraries [IDP1715]");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        FileTree files = FileTree.EMPTY.with(
                TreePath.of("a.yaml.ftl"), FileEntry.of(new byte[] {'a', ':', ' ', (byte) 0xC3, '('}, false));

        assertThat(problems(files))
                .containsExactly(
                        "web-service@1.0.0/manifests/a.yaml.ftl:1:4  found a byte that is not UTF-8 at offset 3"
                                + " [IDP1001]");
    }

    @Test
    void line_ends_do_not_matter() {
        String template = "a:\n  <#if p.flag>\n  b: ${p.s}\n  </#if>\nc: |\n  x\n";

        assertThat(Rendered.of(template.replace("\n", "\r\n"), DATA).only())
                .isEqualTo(Rendered.of(template, DATA).only());
    }

    @Test
    void a_file_that_fails_leaves_the_others_their_turn() {
        Problems problems = new Problems();
        FileTree files = FileTree.EMPTY
                .with("a.yaml.ftl", "a: ${p.nope}\n")
                .with("b.yaml.ftl", "b: 1\n")
                .with("c.yaml.ftl", "c: ${p.s.x}\n");
        List<MapNode> manifests =
                ManifestTemplates.compile("t", files, problems).render(Rendered.data(DATA), problems);

        assertThat(manifests).containsExactly(Rendered.data("b: 1"));
        assertThat(problems.sorted())
                .extracting(problem -> problem.location().toString())
                .containsExactly("t/a.yaml.ftl:1:6", "t/c.yaml.ftl:1:6");
    }

    @Test
    void problems_noted_before_do_not_matter() {
        Problems problems = new Problems();
        problems.error(RenderCode.LIMIT, Location.of("before"), "found before", "");
        ManifestTemplates templates =
                ManifestTemplates.compile("t", FileTree.EMPTY.with("a.yaml.ftl", "a: ${p.s}\n"), problems);

        assertThat(templates.render(Rendered.data(DATA), problems)).hasSize(1);
        assertThat(problems.sorted()).hasSize(1);
    }

    @Test
    void no_files_give_no_manifests() {
        assertThat(problems(FileTree.EMPTY)).isEmpty();
    }

    @Test
    void the_same_templates_render_the_same_again_and_in_many_threads() throws Exception {
        FileTree files = FileTree.EMPTY
                .with("a.yaml.ftl", Case.text("deployment.yaml.ftl"))
                .with("lib/labels.ftl", Case.text("labels.ftl"));
        Problems problems = new Problems();
        ManifestTemplates templates = ManifestTemplates.compile("t", files, problems);
        Callable<List<MapNode>> render =
                () -> templates.render(Rendered.data(Case.text("deployment-data.yaml")), problems);
        List<MapNode> first = render.call();
        assertThat(problems.sorted()).isEmpty();
        assertThat(first).hasSize(2);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<MapNode>> again :
                    threads.invokeAll(Stream.generate(() -> render).limit(40).toList())) {
                assertThat(again.get()).isEqualTo(first);
                assertThat(places(again.get())).isEqualTo(places(first));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_locale_does_not_matter() {
        String template = "a: ${1234567.5}\nb: ${\"TITLE\"?c_lower_case}\nc: ${1234567?c}\nd: ${\"x${1234.5}\"}\n";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Rendered.of(template, DATA).yaml())
                    .isEqualTo("a: 1234567.5\nb: title\nc: \"1234567\"\nd: x1234.5\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_interrupt_of_the_caller_ends_the_rendering() {
        ManifestTemplates templates = ManifestTemplates.compile(
                "t",
                FileTree.EMPTY.with("a.yaml.ftl", "<#list 1..10000 as i><#list 1..10000 as j></#list></#list>\n"),
                new Problems());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> templates.render(Rendered.data(DATA), new Problems()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
