package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final MapNode DATA = Rendered.data("workload: {name: orders}");

    private final Problems problems = new Problems();

    private String render(TemplateFolder... folders) {
        List<MapNode> manifests =
                ManifestTemplates.compile(List.of(folders), problems).render(DATA, problems);
        return YamlWriter.writeAll(manifests);
    }

    private static TemplateFolder own(String text) {
        FileTree files = FileTree.EMPTY.with("sub/a.yaml.ftl", text);
        return new TemplateFolder(Optional.empty(), "web@1.0.0/manifests", files);
    }

    private static TemplateFolder library(String name, FileTree files) {
        return new TemplateFolder(Optional.of(name), name + "@1.0.0/manifests", files);
    }

    @Test
    void a_template_imports_a_library_from_any_folder() {
        FileTree labels = FileTree.EMPTY.with("labels.ftl", "<#macro all>\napp: ${workload.name}\n</#macro>\n");

        String rendered = render(
                own("<#import \"@parts/labels.ftl\" as labels>\nlabels:\n  <@labels.all/>\n"),
                library("parts", labels));

        assertThat(problems.sorted()).isEmpty();
        assertThat(rendered).isEqualTo("labels:\n  app: orders\n");
    }

    @Test
    void a_library_imports_its_own_files_and_another_library() {
        FileTree parts = FileTree.EMPTY
                .with(
                        "pod.ftl",
                        "<#import \"names.ftl\" as names><#import '@base/base.ftl' as base>"
                                + "<#macro pod>\nname: ${names.long()}\nkind: ${base.kind()}\n</#macro>\n")
                .with("names.ftl", "<#function long><#return workload.name + \"-long\"></#function>\n");
        FileTree base = FileTree.EMPTY.with("base.ftl", "<#function kind><#return \"Pod\"></#function>\n");

        String rendered = render(
                own("<#import \"@parts/pod.ftl\" as parts>\n<@parts.pod/>\n"),
                library("base", base),
                library("parts", parts));

        assertThat(problems.sorted()).isEmpty();
        assertThat(rendered).isEqualTo("name: orders-long\nkind: Pod\n");
    }

    @Test
    void a_problem_names_the_file_of_the_library() {
        FileTree parts = FileTree.EMPTY.with("a.ftl", "<#macro all>\na: ${workload.nmae}\n</#macro>\n");

        render(own("<#import \"@parts/a.ftl\" as parts>\n<@parts.all/>\n"), library("parts", parts));

        assertThat(problems.sorted().stream().map(ProblemText::line))
                .singleElement()
                .asString()
                .startsWith("parts@1.0.0/manifests/a.ftl:2:");
    }

    @Test
    void a_library_that_the_template_does_not_list_is_not_found() {
        render(own("<#import \"@part/a.ftl\" as part>\na: 1\n"), library("parts", FileTree.EMPTY.with("a.ftl", "")));

        assertThat(problems.sorted().stream().map(ProblemText::line))
                .singleElement()
                .asString()
                .contains("found the name @part/a.ftl, but no such file");
    }
}
