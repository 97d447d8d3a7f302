package dev.idp.templates.render;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template gave in a test.
 *
 * @param manifests the documents
 * @param problems what was wrong
 */
record Rendered(List<MapNode> manifests, List<Problem> problems) {
    static final String LABEL = "t";

    static Rendered of(String template, String data) {
        return of(Map.of("t.yaml.ftl", template), data);
    }

    static Rendered of(Map<String, String> files, String data) {
        return of(files, data(data), RenderLimits.DEFAULT);
    }

    static Rendered of(Map<String, String> files, MapNode data, RenderLimits limits) {
        FileTree tree = FileTree.EMPTY;
        for (Map.Entry<String, String> file : files.entrySet()) {
            tree = tree.with(file.getKey(), file.getValue());
        }
        Problems problems = new Problems();
        List<MapNode> manifests = ManifestTemplates.compile(
                        List.of(new TemplateFolder(Optional.empty(), LABEL, tree)), limits, problems)
                .render(data, problems);
        return new Rendered(manifests, problems.sorted());
    }

    /** Reads data as if it stood in the file idp.yaml. */
    static MapNode data(String yaml) {
        return (MapNode) YamlReader.read("idp.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    MapNode only() {
        if (!problems.isEmpty() || manifests.size() != 1) {
            throw new AssertionError(manifests.size() + " manifests\n" + ProblemText.all(problems));
        }
        return manifests.get(0);
    }

    Node value(String key) {
        return only().get(key).orElseThrow(() -> new AssertionError("no " + key + " in\n" + yaml()));
    }

    String yaml() {
        return YamlWriter.writeAll(manifests);
    }

    /** Returns the problems as people see them, one a line, with the hint behind two dashes. */
    List<String> lines() {
        return problems.stream()
                .map(problem -> ProblemText.line(problem) + (problem.hint().isEmpty() ? "" : " -- " + problem.hint()))
                .toList();
    }
}
