package dev.idp.templates.parameter;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random values, small enough to meet each other's keys often. */
class Nodes extends DomainContextBase {
    private static final Origin HERE = Origin.of("random", 1, 1);

    @Provide
    Arbitrary<MapNode> maps() {
        return map(3, true);
    }

    static Arbitrary<Node> scalars(boolean nulls) {
        List<Node> all = new ArrayList<>(List.of(
                new TextNode("", HERE),
                new TextNode("x", HERE),
                new NumberNode(BigDecimal.ONE, HERE),
                new NumberNode(new BigDecimal("1.0"), HERE),
                new NumberNode(BigDecimal.valueOf(80_800), HERE),
                new BooleanNode(true, HERE)));
        if (nulls) {
            all.add(new NullNode(HERE));
        }
        return Arbitraries.of(all);
    }

    static Arbitrary<MapNode> map(int depth, boolean nulls) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), node(depth - 1, nulls))
                .ofMaxSize(3)
                .map(Nodes::map);
    }

    static MapNode map(Map<String, Node> values) {
        MapNode map = MapNode.empty(HERE);
        for (Map.Entry<String, Node> value : values.entrySet()) {
            map = map.with(value.getKey(), value.getValue());
        }
        return map;
    }

    static Arbitrary<Node> node(int depth, boolean nulls) {
        if (depth == 0) {
            return scalars(nulls);
        }
        Arbitrary<Node> lists = node(depth - 1, nulls).list().ofMaxSize(3).map(items -> new ListNode(items, HERE));
        return Arbitraries.oneOf(scalars(nulls), lists, map(depth, nulls).map(map -> map));
    }
}
