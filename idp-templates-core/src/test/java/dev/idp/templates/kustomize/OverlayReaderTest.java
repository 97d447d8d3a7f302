package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader says about folders that this engine did not write; {@code folders.yaml} has the examples. */
class OverlayReaderTest {
    static Stream<CaseFile> cases() throws IOException {
        return CaseFile.read("folders.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_reader_says_what_it_does_not_understand(CaseFile example) {
        FileTree tree = FileTree.EMPTY;
        for (MapNode.Entry file : example.map("files").entries()) {
            tree = tree.with(file.key(), example.map("files").text(file.key()).orElseThrow());
        }
        Problems problems = new Problems();

        List<Resource> read = OverlayReader.read(tree, problems);

        assertThat(problems.sorted().stream().map(ProblemText::line).toList()).isEqualTo(example.texts("problems"));
        assertThat(read.stream().map(resource -> resource.id().toString()).toList())
                .isEqualTo(example.texts("read"));
    }
}
