package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.Pointer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    private static final Origin HERE = Origin.of("f.yaml", 3, 7);

    @Test
    void nodes_are_equal_when_their_data_is() {
        assertThat(read("{a: 1, b: [x]}"))
                .isEqualTo(read("b:\n  - 'x'\na: 1\n"))
                .hasSameHashCodeAs(read("b:\n  - 'x'\na: 1\n"))
                .isNotEqualTo(read("{a: 1.0, b: [x]}"))
                .isNotEqualTo(read("{a: '1', b: [x]}"))
                .isNotEqualTo(read("{a: 1, b: [x, x]}"))
                .isNotEqualTo(read("{a: 1}"));
        assertThat(read("[1, 2]")).isNotEqualTo(read("[2, 1]"));
        assertThat(read("[null]")).isNotEqualTo(read("[]"));
    }

    @Test
    void types_are_named_as_people_who_write_yaml_do() {
        assertThat(((ListNode) read("[{}, [], x, 1, true, null]")).items())
                .extracting(Node::type)
                .containsExactly("map", "list", "text", "number", "true or false", "null");
    }

    @Test
    void scalars_are_text_too() {
        assertThat(((ListNode) read("['x', 1.50, true, null]")).items())
                .extracting(item -> ((Scalar) item).asText())
                .containsExactly("x", "1.50", "true", "null");
    }

    @Test
    void a_pointer_leads_through_maps_and_lists() {
        Node node = read("a: [{b/c: x}]");
        assertThat(node.at(Pointer.of("a", "0", "b/c"))).contains(text("x"));
        assertThat(node.at(Pointer.ROOT)).contains(node);
        assertThat(node.at(Pointer.of("a", "0", "b/c", "d"))).isEmpty();
        assertThat(node.at(Pointer.of("b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "00", "01", "+0", "", "x", "9999999999", "-"})
    void an_index_is_a_decimal_number_within_the_list(String token) {
        assertThat(read("[a]").child("0")).contains(text("a"));
        assertThat(read("[a]").child(token)).isEmpty();
    }

    @Test
    void a_map_finds_values_by_type() {
        MapNode map = (MapNode) read("{t: x, m: {}, l: [], b: false, n: null}");
        assertThat(map.text("t")).contains("x");
        assertThat(map.map("m")).contains(MapNode.empty());
        assertThat(map.list("l")).contains(ListNode.ofTexts(List.of()));
        assertThat(map.truth("b")).contains(false);
        assertThat(map.get("n")).contains(new NullNode(HERE));
        assertThat(map.text("m")).isEmpty();
        assertThat(map.map("t")).isEmpty();
        assertThat(map.list("t")).isEmpty();
        assertThat(map.truth("t")).isEmpty();
        assertThat(map.get("x")).isEmpty();
    }

    @Test
    void a_list_finds_items_by_type() {
        ListNode list = (ListNode) read("[a, {b: c}, 1, d, {}]");
        assertThat(list.texts()).containsExactly("a", "d");
        assertThat(list.maps()).containsExactly(MapNode.empty().with("b", "c"), MapNode.empty());
    }

    @Test
    void a_changed_map_is_a_copy_that_keeps_order_and_places() {
        MapNode before = (MapNode) read("a: 1\nb: 2\nc: 3\n");
        MapNode after = before.with("b", "x").with("d", true).without("a");
        assertThat(before.keys()).containsExactly("a", "b", "c");
        assertThat(after.keys()).containsExactly("b", "c", "d");
        assertThat(after.origin()).isEqualTo(before.origin());
        assertThat(after.entry("b").orElseThrow().keyOrigin()).isEqualTo(Origin.of("f.yaml", 2, 1));
        assertThat(after.entry("d").orElseThrow().keyOrigin()).isEqualTo(Origin.ENGINE);
        assertThat(before.without("x")).isSameAs(before);
        MapNode.Entry moved = new MapNode.Entry("c", HERE, text("y"));
        assertThat(after.with(moved).entry("c")).contains(moved);
    }

    @Test
    void a_map_has_no_key_twice() {
        MapNode.Entry entry = new MapNode.Entry("a", HERE, text("x"));
        assertThatThrownBy(() -> MapNode.of(List.of(entry, entry), HERE)).hasMessage("two entries with one key: a");
    }

    @Test
    void what_a_node_hands_out_cannot_be_changed() {
        MapNode map = (MapNode) read("a: [1]");
        assertThatThrownBy(() -> map.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keys().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.list("a").orElseThrow().items().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_node_can_be_said_at_another_place() {
        for (Node node : ((ListNode) read("[{}, [], x, 1, true, null]")).items()) {
            assertThat(node.withOrigin(HERE))
                    .isEqualTo(node)
                    .extracting(Node::origin)
                    .isEqualTo(HERE);
        }
    }

    @Test
    void a_number_keeps_its_decimal_places_and_has_at_most_40_digits() {
        assertThat(number("1E+3")).isEqualTo(number("1000")).hasToString("1000");
        assertThat(number("1.50")).hasToString("1.50");
        assertThat(number("1E+39").asText()).hasSize(40);
        assertThat(number("1E-39").asText()).hasSize(41);
        assertThatThrownBy(() -> number("1E+40")).hasMessage("a number of more than 40 digits");
        assertThatThrownBy(() -> number("1E-40")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number("1E+1000000000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number("0.5E-2000000000")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Node read(String text) {
        return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static TextNode text(String value) {
        return new TextNode(value, HERE);
    }

    private static NumberNode number(String digits) {
        return new NumberNode(new BigDecimal(digits), HERE);
    }
}
