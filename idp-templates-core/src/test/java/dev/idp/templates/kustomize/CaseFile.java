package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One case of a file that lists several. */
record CaseFile(MapNode content) {
    static Stream<CaseFile> read(String name) throws IOException {
        Path path = Path.of("src/test/resources/dev/idp/templates/kustomize", name);
        return ((ListNode) YamlReader.read(name, Files.readAllBytes(path)))
                .maps().stream().map(CaseFile::new);
    }

    MapNode map(String key) {
        return content.map(key).orElseThrow();
    }

    ListNode list(String key) {
        return content.list(key).orElseGet(() -> ListNode.ofTexts(List.of()));
    }

    List<String> texts(String key) {
        return list(key).texts();
    }

    List<Resource> resources(String key) {
        Problems problems = new Problems();
        List<Resource> resources = Resources.of(list(key).items(), problems);
        problems.throwIfErrors();
        return resources;
    }

    /** Writes problems as the files expect them: code, field, message and hint. */
    static List<String> shown(Problems problems) {
        return problems.sorted().stream()
                .map(problem -> problem.code().id() + " "
                        + problem.location().pointer().dotted() + ": " + problem.message()
                        + (problem.hint().isEmpty() ? "" : " | " + problem.hint()))
                .toList();
    }

    @Override
    public String toString() {
        return content.text("case").orElseThrow();
    }
}
