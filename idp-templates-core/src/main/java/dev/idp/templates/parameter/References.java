package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that every {@code $ref} leads to a schema of the same file, and that none leads back to itself without going
 * into the value.
 *
 * @param tree the schema
 * @param at where it stands in its file
 * @param problems takes what is wrong
 */
record References(SchemaTree tree, Pointer at, Problems problems) {
    void check() {
        Set<Pointer> schemas = new LinkedHashSet<>();
        collect(tree.root(), Pointer.ROOT, schemas);
        for (Pointer place : schemas) {
            tree.mapAt(place)
                    .get("$ref")
                    .filter(TextNode.class::isInstance)
                    .ifPresent(ref -> reference((TextNode) ref, place, schemas));
        }
    }

    private void collect(Node schema, Pointer place, Set<Pointer> schemas) {
        schemas.add(place);
        if (schema instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                for (Pointer child : children(entry, place.then(entry.key()))) {
                    collect(tree.at(child).orElseThrow(), child, schemas);
                }
            }
        }
    }

    private static List<Pointer> children(MapNode.Entry entry, Pointer place) {
        return switch (Keyword.of(entry.key()).map(Keyword::content).orElse(Keyword.Content.ANY)) {
            case SCHEMA -> List.of(place);
            case SCHEMA_LIST -> indexed(entry.value(), place);
            case SCHEMA_MAP -> named(entry.value(), place);
            default -> List.of();
        };
    }

    private void reference(TextNode ref, Pointer place, Set<Pointer> schemas) {
        Optional<Pointer> target = SchemaTree.target(ref.value());
        if (!ref.value().startsWith("#")) {
            error(
                    ref,
                    place,
                    "leads out of this file, expected one that begins with #",
                    "copy what it leads to under $defs");
        } else if (target.isEmpty() || !isSchema(target.get(), schemas)) {
            error(ref, place, "leads to no schema, expected the place of one in this file", "");
        } else if (leadsBack(target.get(), place)) {
            error(ref, place, "leads back to itself, expected one that ends", "");
        }
    }

    /** The validator decodes what it is given once more, so that a percent sign would lead it elsewhere. */
    private static boolean isSchema(Pointer target, Set<Pointer> schemas) {
        return schemas.contains(target) && target.tokens().stream().noneMatch(token -> token.contains("%"));
    }

    private boolean leadsBack(Pointer from, Pointer goal) {
        Set<Pointer> seen = new HashSet<>();
        Deque<Pointer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Pointer here = open.pop();
            if (here.equals(goal)) {
                return true;
            }
            if (seen.add(here)) {
                open.addAll(sameValue(here));
            }
        }
        return false;
    }

    /** Finds the schemas that apply to the same value as the given one. */
    private List<Pointer> sameValue(Pointer here) {
        MapNode schema = tree.mapAt(here);
        List<Pointer> next = new ArrayList<>();
        schema.text("$ref").flatMap(SchemaTree::target).ifPresent(next::add);
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.get(keyword).ifPresent(list -> next.addAll(indexed(list, here.then(keyword))));
        }
        for (String keyword : List.of("not", "if", "then", "else")) {
            schema.get(keyword).ifPresent(part -> next.add(here.then(keyword)));
        }
        schema.get("dependentSchemas").ifPresent(map -> next.addAll(named(map, here.then("dependentSchemas"))));
        return next;
    }

    private static List<Pointer> indexed(Node list, Pointer place) {
        List<Pointer> items = new ArrayList<>();
        for (int i = 0; list instanceof ListNode found && i < found.items().size(); i++) {
            items.add(place.then(i));
        }
        return items;
    }

    private static List<Pointer> named(Node map, Pointer place) {
        return map instanceof MapNode found
                ? found.keys().stream().map(place::then).toList()
                : List.of();
    }

    private void error(TextNode ref, Pointer place, String message, String hint) {
        problems.error(
                ParameterCode.BAD_SCHEMA,
                ref.origin().at(at.then(place).then("$ref")),
                "found the reference " + Printable.of(ref.value()) + ", which " + message,
                hint);
    }
}
