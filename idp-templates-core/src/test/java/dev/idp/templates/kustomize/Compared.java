package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares resources by id; types and list order count, spellings of one number do not. */
final class Compared {
    private Compared() {}

    static void assertSame(String what, List<Resource> actual, List<Resource> expected) {
        assertThat(byId(actual)).as(what).isEqualTo(byId(expected));
    }

    private static Map<ResourceId, Node> byId(List<Resource> resources) {
        Map<ResourceId, Node> byId = new TreeMap<>();
        resources.forEach(resource -> byId.put(resource.id(), plain(resource.node())));
        assertThat(byId).as("ids").hasSameSizeAs(resources);
        return byId;
    }

    private static Node plain(Node node) {
        if (node instanceof MapNode map) {
            MapNode copy = map;
            for (MapNode.Entry entry : map.entries()) {
                copy = copy.with(entry.key(), plain(entry.value()));
            }
            return copy;
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(Compared::plain).toList(), list.origin());
        }
        if (node instanceof NumberNode number) {
            BigDecimal value = number.value().stripTrailingZeros();
            return new NumberNode(value, number.origin());
        }
        return node;
    }
}
