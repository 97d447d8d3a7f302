package dev.idp.templates.test;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be said about one resource. A field is named as people write it: {@code spec.ports[0].port}, an item of a list
 * by one of its fields {@code spec.template.spec.containers[name=orders].image}, a key with dots in it in quotes
 * {@code metadata.annotations["idp.dev/config-checksum"]}.
 */
public final class ResourceAssert extends AbstractAssert<ResourceAssert, Resource> {
    ResourceAssert(Resource resource) {
        super(resource, ResourceAssert.class);
    }

    /**
     * Says what a field holds. Types count: the number 80 is not the text "80".
     *
     * @param field the field
     * @param value a text, a number, a boolean, a list or a map of these
     * @return this assertion
     */
    public ResourceAssert hasField(String field, Object value) {
        Node expected = node(value);
        Optional<Node> found = FieldPath.parse(field).in(actual.node());
        if (!found.equals(Optional.of(expected))) {
            failWithMessage(
                    "Expected %s of %s to be %s, found %s%s",
                    field, actual.id(), expected, found.map(Node::toString).orElse("nothing"), origin(found));
        }
        return this;
    }

    /**
     * Says that a field is there, whatever it holds.
     *
     * @param field the field
     * @return this assertion
     */
    public ResourceAssert hasField(String field) {
        if (FieldPath.parse(field).in(actual.node()).isEmpty()) {
            failWithMessage("Expected %s of %s to be there, the resource is:%n%s", field, actual.id(), text());
        }
        return this;
    }

    /**
     * Says that a field is not there.
     *
     * @param field the field
     * @return this assertion
     */
    public ResourceAssert doesNotHaveField(String field) {
        Optional<Node> found = FieldPath.parse(field).in(actual.node());
        if (found.isPresent()) {
            failWithMessage("Expected no %s of %s, found %s%s", field, actual.id(), found.get(), origin(found));
        }
        return this;
    }

    private String text() {
        return YamlWriter.write(actual.node());
    }

    /** Where in the template a value comes from, for who reads the failure. */
    private static String origin(Optional<Node> node) {
        return node.map(Node::origin)
                .filter(origin -> origin.line() > 0)
                .map(origin -> " (" + origin.file() + ":" + origin.line() + ":" + origin.column() + ")")
                .orElse("");
    }

    private static Node node(Object value) {
        if (value instanceof Boolean truth) {
            return new BooleanNode(truth, Origin.ENGINE);
        }
        if (value instanceof Number number) {
            return new NumberNode(new BigDecimal(number.toString()), Origin.ENGINE);
        }
        if (value instanceof List<?> list) {
            return new ListNode(list.stream().map(item -> node(item)).toList(), Origin.ENGINE);
        }
        if (value instanceof Map<?, ?> map) {
            MapNode node = MapNode.empty();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                node = node.with(entry.getKey().toString(), node(entry.getValue()));
            }
            return node;
        }
        return new TextNode(value.toString(), Origin.ENGINE);
    }
}
