package dev.idp.tests.policies;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One change to what an example gives, and the rule that finds it.
 *
 * @param example the example, {@code TEMPLATE/VERSION/NAME}
 * @param environment the environment whose resource is changed
 * @param kind the resource's kind
 * @param name the resource's name
 * @param at the field
 * @param value what is put there; nothing where the field is taken out
 * @param rule the id of the rule
 */
record Mutation(
        String example, String environment, String kind, String name, Pointer at, Optional<Node> value, String rule) {
    private static final String APPEND = "-";

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        Node document =
                YamlReader.read("mutations.yaml", Repository.bytes(Path.of("src/test/resources/mutations.yaml")));
        for (MapNode group : ((ListNode) document).maps()) {
            for (MapNode one : group.list("mutations").orElseThrow().maps()) {
                all.add(new Mutation(
                        group.text("example").orElseThrow(),
                        group.text("environment").orElseThrow(),
                        group.text("kind").orElseThrow(),
                        group.text("name").orElseThrow(),
                        Pointer.parse(one.text("at").orElseThrow()),
                        one.get("value"),
                        one.text("rule").orElseThrow()));
            }
        }
        return all;
    }

    /** Applies the change; where no field is named, the value is a further resource. */
    List<Resource> applyTo(List<Resource> resources) {
        if (at.tokens().isEmpty()) {
            List<Resource> more = new ArrayList<>(resources);
            more.add(new Resource((MapNode) value.orElseThrow()));
            return more;
        }
        return resources.stream()
                .map(resource -> isOf(resource) ? applyTo(resource) : resource)
                .toList();
    }

    boolean isOf(Resource resource) {
        return resource.kind().equals(kind) && resource.name().equals(name);
    }

    private Resource applyTo(Resource resource) {
        return new Resource((MapNode) change(resource.node(), at.tokens()));
    }

    private Node change(Node node, List<String> way) {
        String token = way.get(0);
        List<String> rest = way.subList(1, way.size());
        if (node instanceof ListNode list) {
            return change(list, token, rest);
        }
        MapNode map = (MapNode) node;
        if (!rest.isEmpty()) {
            return map.with(token, change(map.get(token).orElseGet(MapNode::empty), rest));
        }
        return value.map(put -> map.with(token, put)).orElseGet(() -> without(map, token));
    }

    private MapNode without(MapNode map, String token) {
        if (map.get(token).isEmpty()) {
            throw new IllegalStateException("nothing to take out: " + this);
        }
        return map.without(token);
    }

    private Node change(ListNode list, String token, List<String> rest) {
        List<Node> items = new ArrayList<>(list.items());
        if (token.equals(APPEND)) {
            items.add(value.orElseThrow());
        } else {
            int index = Integer.parseInt(token);
            items.set(index, rest.isEmpty() ? value.orElseThrow() : change(items.get(index), rest));
        }
        return new ListNode(items, list.origin());
    }

    @Override
    public String toString() {
        return rule + " " + kind + "/" + name + " " + at
                + value.map(put -> " = "
                                + YamlWriter.write(MapNode.empty().with("v", put))
                                        .strip())
                        .orElse(" taken out");
    }
}
