package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problems;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every document that may be written. */
class YamlWriterPropertiesTest {
    @Property(tries = 500)
    void all_readers_find_what_was_written(@ForAll("nodes") Node node) {
        String text = YamlWriter.write(node);
        assertThat(text).endsWith("\n").doesNotContain("\t", "\r", " \n");
        assertThat(read(text)).as(text).containsExactly(node);
        assertThat(PlainData.yaml12(text)).as(text).isEqualTo(PlainData.of(node));
        assertThat(PlainData.yaml11(text)).as(text).isEqualTo(PlainData.of(node));
    }

    @Property(tries = 50)
    void several_documents_stay_apart(@ForAll("nodes") Node first, @ForAll("nodes") Node second) {
        String text = YamlWriter.writeAll(List.of(first, second));
        assertThat(read(text)).as(text).containsExactly(first, second);
    }

    private static List<Node> read(String text) {
        Problems problems = new Problems();
        List<Node> documents = YamlReader.readAll(text, new FileInterpretation("x"), YamlLimits.RENDERED, problems);
        assertThat(problems.sorted()).as(text).isEmpty();
        return documents;
    }

    @Provide
    Arbitrary<Node> nodes() {
        return ArbitraryNodes.nodes();
    }
}
