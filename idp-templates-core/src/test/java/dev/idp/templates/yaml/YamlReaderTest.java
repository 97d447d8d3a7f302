package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    @Test
    void every_value_knows_its_line_and_column() {
        Node node = read("# c\na: 1\nb:\n  - x\n  - {y: \"z\"}\nc: |\n  t\n");
        assertThat(node.locate(Pointer.ROOT)).hasToString("f.yaml:2:1");
        assertThat(node.locate(Pointer.parse("/a"))).hasToString("f.yaml:2:4");
        assertThat(node.locate(Pointer.parse("/b"))).hasToString("f.yaml:4:3");
        assertThat(node.locate(Pointer.parse("/b/0"))).hasToString("f.yaml:4:5");
        assertThat(node.locate(Pointer.parse("/b/1"))).hasToString("f.yaml:5:5");
        assertThat(node.locate(Pointer.parse("/b/1/y"))).hasToString("f.yaml:5:9");
        assertThat(node.locate(Pointer.parse("/c"))).hasToString("f.yaml:6:4");
    }

    @Test
    void every_key_knows_its_line_and_column() {
        MapNode map = (MapNode) read("a: {b: 1,\n    \"c\": 2}\n");
        MapNode inner = map.map("a").orElseThrow();
        assertThat(map.entry("a").orElseThrow().keyOrigin()).isEqualTo(Origin.of("f.yaml", 1, 1));
        assertThat(inner.entry("b").orElseThrow().keyOrigin()).isEqualTo(Origin.of("f.yaml", 1, 5));
        assertThat(inner.entry("c").orElseThrow().keyOrigin()).isEqualTo(Origin.of("f.yaml", 2, 5));
    }

    @Test
    void an_absent_field_is_shown_at_the_nearest_value_around_it() {
        Node node = read("spec:\n  env: {A: x}\n");
        Location location = node.locate(Pointer.parse("/spec/env/B/deeper"));
        assertThat(location).isEqualTo(new Location("f.yaml", 2, 8, Pointer.parse("/spec/env/B/deeper")));
    }

    @Test
    void decimal_numbers_truths_and_null_have_a_type_everything_else_is_text() {
        assertThat(read("[80, -1.50, true, false, null, word, \"80\", '', 2026-01-01]"))
                .isEqualTo(new ListNode(
                        List.of(
                                number("80"),
                                number("-1.50"),
                                new BooleanNode(true, Origin.ENGINE),
                                new BooleanNode(false, Origin.ENGINE),
                                new NullNode(Origin.ENGINE),
                                text("word"),
                                text("80"),
                                text(""),
                                text("2026-01-01")),
                        Origin.ENGINE));
    }

    @Test
    void map_keys_keep_their_order() {
        MapNode map = (MapNode) read("z: 1\na: 2\nm: 3\n");
        assertThat(map.keys()).containsExactly("z", "a", "m");
    }

    @Test
    void all_problems_of_a_file_come_at_once_ordered_by_place() {
        assertThatThrownBy(() -> read("b: &x 1\na: no\nb: 2\n"))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.location() + " "
                                        + problem.code().id())
                                .containsExactly("f.yaml:1:4 IDP1005", "f.yaml:2:4 IDP1009", "f.yaml:3:1 IDP1007"));
    }

    @Test
    void a_problem_names_the_field_from_the_root_of_its_document() {
        Problems problems = new Problems();
        YamlReader.readAll(
                "a: 1\n---\nspec:\n  list:\n    - {x: 1}\n    - {x: no}\n", file(), YamlLimits.FILE, problems);
        assertThat(problems.sorted())
                .extracting(problem -> problem.location().pointer().toString())
                .containsExactly("/spec/list/1/x");
    }

    @Test
    void documents_without_content_are_left_out() {
        byte[] bytes = "---\n# only\n---\na: 1\n---\n---\n- b\n---\n".getBytes(StandardCharsets.UTF_8);
        assertThat(YamlReader.readAll("f.yaml", bytes)).extracting(Node::type).containsExactly("map", "list");
    }

    @Test
    void a_document_without_content_is_not_interpreted() {
        Problems problems = new Problems();
        assertThat(YamlReader.readAll("---\n---\n", new NothingAllowed(), YamlLimits.FILE, problems))
                .isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void an_interpretation_gives_values_keys_and_places() {
        Problems problems = new Problems();
        List<Node> documents = YamlReader.readAll("a: b\n'c': \"d\"\n", new Shouting(), YamlLimits.FILE, problems);
        assertThat(documents)
                .containsExactly(MapNode.empty().with("A", "b plain").with("c", "d"));
        assertThat(documents.get(0).locate(Pointer.parse("/A"))).hasToString("template:101:4");
    }

    @Test
    void what_an_interpretation_locates_itself_stays_there() {
        Problems problems = new Problems();
        YamlReader.readAll("a: x\n", new NothingAllowed(), YamlLimits.FILE, problems);
        assertThat(problems.sorted())
                .extracting(Problem::location)
                .containsExactly(
                        new Location("f.yaml", 1, 1, Pointer.of("own")), new Location("f.yaml", 1, 4, Pointer.of("a")));
    }

    private static Node read(String text) {
        return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Interpretation file() {
        return new FileInterpretation("f.yaml");
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }

    private static NumberNode number(String digits) {
        return new NumberNode(new BigDecimal(digits), Origin.ENGINE);
    }

    /** Reads plain keys in capitals and marks plain values, as if line 1 stood in line 101 of a template. */
    private record Shouting() implements Interpretation {
        @Override
        public String file() {
            return "template";
        }

        @Override
        public Origin origin(int line, int column) {
            return Origin.of("template", line + 100, column);
        }

        @Override
        public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
            return new TextNode(plain ? text + " plain" : text, origin);
        }

        @Override
        public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
            return new TextNode(plain ? text.toUpperCase(Locale.ROOT) : text, origin);
        }
    }

    /** Finds fault with every scalar: with a key at a field of its own, with a value at no field. */
    private record NothingAllowed() implements Interpretation {
        @Override
        public String file() {
            return "f.yaml";
        }

        @Override
        public Origin origin(int line, int column) {
            return Origin.of("f.yaml", line, column);
        }

        @Override
        public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
            problems.error(YamlCode.SYNTAX, origin.at(Pointer.ROOT), "a value", "");
            return new NullNode(origin);
        }

        @Override
        public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
            problems.error(YamlCode.SYNTAX, origin.at(Pointer.of("own")), "a key", "");
            return new TextNode(text, origin);
        }
    }
}
