package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Set;

/**
 * A way through a schema to one of its keywords, references followed.
 *
 * @param tree the schema
 * @param steps keywords, and the names and indexes behind those that hold several schemas
 */
record Route(SchemaTree tree, List<String> steps) {
    private static final Set<String> BY_NAME =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> BY_INDEX = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> INTO_VALUE = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "contains",
            "unevaluatedItems");

    /** Tells how many steps belong to a keyword: two where a name or an index follows. */
    static int length(String keyword) {
        return BY_NAME.contains(keyword) || BY_INDEX.contains(keyword) ? 2 : 1;
    }

    /** Tells whether the schemas behind a keyword judge what is in the value, not the value itself. */
    static boolean leadsIn(String keyword) {
        return INTO_VALUE.contains(keyword);
    }

    /** Finds where in the schema the way ends. */
    Pointer end() {
        Pointer here = Pointer.ROOT;
        int i = 0;
        while (i < steps.size()) {
            here = next(here, i);
            i += length(steps.get(i));
        }
        return here;
    }

    /** Collects what the schemas on the way that refer to others say about the value at its end. */
    MapNode words() {
        MapNode words = MapNode.empty();
        Pointer here = Pointer.ROOT;
        int i = 0;
        while (i < steps.size()) {
            String step = steps.get(i);
            if (leadsIn(step)) {
                words = MapNode.empty();
            } else if (step.equals("$ref")) {
                words = SchemaTree.worded(SchemaTree.words(tree.mapAt(here)), words);
            }
            here = next(here, i);
            i += length(step);
        }
        return words;
    }

    private Pointer next(Pointer here, int i) {
        if (steps.get(i).equals("$ref")) {
            return tree.mapAt(here).text("$ref").flatMap(SchemaTree::target).orElse(here);
        }
        Pointer next = here;
        for (String step : steps.subList(i, Math.min(steps.size(), i + length(steps.get(i))))) {
            next = next.then(step);
        }
        return next;
    }
}
