package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the fields of a schema, each once, in the order of writing; what several parts say is laid together. */
final class SchemaFields {
    private static final int DEEPEST = 12;

    private final SchemaTree tree;
    private final Map<Pointer, SchemaField> fields = new LinkedHashMap<>();

    private SchemaFields(SchemaTree tree) {
        this.tree = tree;
    }

    static List<SchemaField> of(SchemaTree tree) {
        SchemaFields fields = new SchemaFields(tree);
        fields.inside(tree.root(), Pointer.ROOT, 0);
        return List.copyOf(fields.fields.values());
    }

    private void inside(Node schema, Pointer path, int depth) {
        if (depth > DEEPEST || !(tree.resolve(schema) instanceof MapNode map)) {
            return;
        }
        List<String> required = map.list("required").map(ListNode::texts).orElse(List.of());
        for (MapNode.Entry property :
                map.map("properties").orElseGet(MapNode::empty).entries()) {
            boolean must = required.contains(property.key());
            field(path.then(property.key()), property.keyOrigin(), property.value(), must, depth);
        }
        for (MapNode.Entry pattern :
                map.map("patternProperties").orElseGet(MapNode::empty).entries()) {
            field(path.then(SchemaField.ANY), pattern.keyOrigin(), pattern.value(), false, depth);
        }
        for (String open : List.of("additionalProperties", "items")) {
            map.map(open).ifPresent(each -> field(path.then(SchemaField.ANY), each.origin(), each, false, depth));
        }
        for (String part : List.of("allOf", "anyOf", "oneOf")) {
            map.list(part).map(ListNode::items).orElse(List.of()).forEach(each -> inside(each, path, depth + 1));
        }
        for (String part : List.of("then", "else")) {
            map.get(part).ifPresent(branch -> inside(branch, path, depth + 1));
        }
    }

    private void field(Pointer path, Origin written, Node schema, boolean required, int depth) {
        MapNode described = tree.described(schema);
        SchemaField known = fields.get(path);
        fields.put(
                path,
                known == null
                        ? new SchemaField(path, written, described, required)
                        : new SchemaField(
                                path,
                                known.written(),
                                SchemaTree.worded(described, known.schema()),
                                known.required() || required));
        inside(schema, path, depth + 1);
    }
}
