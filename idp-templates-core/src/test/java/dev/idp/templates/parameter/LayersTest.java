package dev.idp.templates.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Nodes.class)
class LayersTest {
    @Test
    void merges_maps_by_key_and_replaces_the_rest() {
        MapNode lower = map("lower", "{a: {b: 1, c: 2}, list: [1, 2], text: x}");
        MapNode upper = map("upper", "{a: {c: 3, d: 4}, list: [3], text: {now: a map}}");
        assertThat(Layers.merge(lower, upper))
                .isEqualTo(map("x", "{a: {b: 1, c: 3, d: 4}, list: [3], text: {now: a map}}"));
    }

    @Test
    void takes_out_what_is_null() {
        MapNode lower = map("lower", "{a: {b: 1, c: 2}, d: 3}");
        assertThat(Layers.merge(lower, map("upper", "{a: {b: null}, d: null, absent: null}")))
                .isEqualTo(map("x", "{a: {c: 2}}"));
    }

    @Test
    void takes_out_nulls_also_where_the_parent_is_absent() {
        assertThat(Layers.merge(MapNode.empty(), map("upper", "{a: {b: null, c: {d: null}, e: 1}}")))
                .isEqualTo(map("x", "{a: {c: {}, e: 1}}"));
    }

    @Test
    void leaves_nulls_in_lists_alone() {
        MapNode upper = map("upper", "{a: [null, {b: null}]}");
        assertThat(Layers.merge(MapNode.empty(), upper)).isEqualTo(upper);
    }

    @Test
    void keeps_the_place_of_each_value_and_of_the_key_that_says_it() {
        MapNode merged = Layers.merge(map("lower", "{a: {b: 1, c: 2}}"), map("upper", "{a: {c: 3}}"));
        assertThat(merged.locate(Pointer.of("a", "b"))).hasToString("lower:1:9");
        assertThat(merged.locate(Pointer.of("a", "c"))).hasToString("upper:1:9");
        assertThat(merged.map("a")
                        .orElseThrow()
                        .entry("c")
                        .orElseThrow()
                        .keyOrigin()
                        .file())
                .isEqualTo("upper");
    }

    @Test
    void keeps_the_order_of_the_lower_map_and_puts_new_keys_behind() {
        MapNode merged = Layers.merge(map("lower", "{b: 1, a: 2}"), map("upper", "{c: 0, a: 3}"));
        assertThat(merged.keys()).containsExactly("b", "a", "c");
    }

    @Property
    void nothing_above_changes_nothing(@ForAll MapNode map) {
        assertThat(Layers.merge(map, MapNode.empty())).isEqualTo(map);
    }

    @Property
    void nothing_below_leaves_what_is_above_without_its_nulls(@ForAll MapNode map) {
        MapNode merged = Layers.merge(MapNode.empty(), map);
        assertThat(hasNull(merged)).isFalse();
        assertThat(hasNull(map) || merged.equals(map)).isTrue();
    }

    @Property
    void twice_the_same_is_once(@ForAll MapNode lower, @ForAll MapNode upper) {
        MapNode once = Layers.merge(lower, upper);
        assertThat(Layers.merge(once, upper)).isEqualTo(once);
    }

    @Property
    void order_of_merging_does_not_matter_where_maps_meet_maps(
            @ForAll("regular") MapNode a, @ForAll("regular") MapNode b, @ForAll("regular") MapNode c) {
        assertThat(Layers.merge(Layers.merge(a, b), c)).isEqualTo(Layers.merge(a, Layers.merge(b, c)));
    }

    /** Maps of which a field is either always a map or never one, without nulls: what one schema allows. */
    @Provide
    Arbitrary<MapNode> regular() {
        Arbitrary<Node> leaf = Nodes.scalars(false);
        Arbitrary<Node> inner =
                Arbitraries.maps(Arbitraries.of("x", "y", "z"), leaf).map(Nodes::map);
        Arbitrary<Map<String, Node>> leaves = Arbitraries.maps(Arbitraries.of("a", "b"), leaf);
        Arbitrary<Map<String, Node>> maps = Arbitraries.maps(Arbitraries.of("c", "d"), inner);
        return Combinators.combine(leaves, maps).as((some, others) -> {
            Map<String, Node> all = new LinkedHashMap<>(some);
            all.putAll(others);
            return Nodes.map(all);
        });
    }

    private static boolean hasNull(Node node) {
        return node instanceof NullNode
                || node instanceof MapNode map && map.entries().stream().anyMatch(entry -> hasNull(entry.value()));
    }

    private static MapNode map(String file, String yaml) {
        return (MapNode) YamlReader.read(file, yaml.getBytes(UTF_8));
    }
}
