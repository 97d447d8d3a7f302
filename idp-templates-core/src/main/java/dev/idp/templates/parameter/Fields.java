package dev.idp.templates.parameter;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which fields a schema names, wherever in it they are named.
 *
 * @param tree the schema
 */
record Fields(SchemaTree tree) {
    private static final int DEEPEST = 8;

    /** Collects the names that a map may have, as far as they are listed. */
    Set<String> of(Node schema) {
        Set<String> names = new LinkedHashSet<>();
        collect(schema, names, 0);
        return names;
    }

    private void collect(Node schema, Set<String> names, int depth) {
        if (depth > DEEPEST || !(tree.resolve(schema) instanceof MapNode map)) {
            return;
        }
        map.map("properties").ifPresent(properties -> names.addAll(properties.keys()));
        map.list("required").ifPresent(required -> names.addAll(required.texts()));
        for (String part : List.of("allOf", "anyOf", "oneOf")) {
            map.list(part).map(ListNode::items).orElse(List.of()).forEach(item -> collect(item, names, depth + 1));
        }
        for (String part : List.of("then", "else")) {
            map.get(part).ifPresent(branch -> collect(branch, names, depth + 1));
        }
        map.map("dependentSchemas")
                .ifPresent(branches -> branches.entries().forEach(entry -> collect(entry.value(), names, depth + 1)));
    }
}
