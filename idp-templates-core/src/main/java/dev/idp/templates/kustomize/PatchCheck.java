package dev.idp.templates.kustomize;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for what makes a strategic-merge patch mean nothing, or something else than its writer thinks. */
final class PatchCheck {
    private static final List<String> DIRECTIVES = List.of(Directive.DELETE, Directive.REPLACE);

    private PatchCheck() {}

    /**
     * Checks a patch.
     *
     * @param schema how the patched map merges
     * @param old what the patch changes, where there is something
     * @param patch the patch
     * @param pointer where the map is in the resource
     * @param problems takes what is wrong
     */
    static void check(Schema schema, Optional<Node> old, MapNode patch, Pointer pointer, Problems problems) {
        Schema known = old.map(schema::of).orElse(schema).of(patch);
        for (MapNode.Entry entry : patch.entries()) {
            Pointer below = pointer.then(entry.key());
            if (entry.key().startsWith("$")) {
                checkDirective(entry, below, problems);
            } else if (entry.value() instanceof MapNode map) {
                Optional<Node> before = old.flatMap(node -> node.child(entry.key()));
                check(known.field(entry.key()), before, map, below, problems);
            } else if (entry.value() instanceof ListNode list) {
                checkList(known.field(entry.key()), list, below, problems);
            }
        }
    }

    private static void checkDirective(MapNode.Entry entry, Pointer pointer, Problems problems) {
        Origin origin = entry.keyOrigin();
        String order = text(entry.value());
        if (!entry.key().equals(Directive.KEY)) {
            String message = "found " + Printable.of(entry.key()) + ", which is not supported";
            wrong(origin, pointer, message, "use $patch: delete or $patch: replace", problems);
        } else if (pointer.tokens().size() == 1) {
            String hint = "put it into the map or the list element that it is about";
            wrong(origin, pointer, "found $patch at the root of a patch, where it is ignored", hint, problems);
        } else if (!DIRECTIVES.contains(order)) {
            String message = "found $patch: " + Printable.of(order) + ", expected delete or replace";
            wrong(entry.value().origin(), pointer, message, NearMiss.hint(order, DIRECTIVES), problems);
        }
    }

    private static String text(Node node) {
        return new MergeKey(List.of("value"))
                .identity(MapNode.empty().with("value", node))
                .get(0);
    }

    private static void checkList(Schema schema, ListNode list, Pointer pointer, Problems problems) {
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            if (schema instanceof Schema.Keyed keyed) {
                checkElement(keyed, item, pointer.then(i), problems);
            } else if (isLostOrder(schema, item)) {
                String message = "found $patch in a list that has no merge key";
                String hint = "write the whole list: it replaces the old one";
                wrong(item.origin(), pointer.then(i), message, hint, problems);
            }
        }
        if (schema instanceof Schema.Keyed keyed) {
            checkDuplicates(keyed, list, pointer, problems);
        }
    }

    private static boolean isLostOrder(Schema schema, Node item) {
        boolean replaces = schema instanceof Schema.Values && Directive.isAlone(item);
        return !replaces && item.child(Directive.KEY).isPresent();
    }

    private static void checkElement(Schema.Keyed keyed, Node item, Pointer pointer, Problems problems) {
        if (Directive.isAlone(item)) {
            String order = text(item.child(Directive.KEY).orElseThrow());
            if (!order.equals(Directive.REPLACE)) {
                String message = "found $patch: " + Printable.of(order) + " without an element, expected replace";
                wrong(item.origin(), pointer, message, Elements.nameHint(keyed), problems);
            }
        } else if (!(item instanceof MapNode map) || !Elements.isNamed(keyed, map)) {
            String message = "expected a map with " + keyed.keys().get(0);
            wrong(item.origin(), pointer, message, Elements.nameHint(keyed), problems);
        } else {
            check(keyed.element(), Optional.empty(), map, pointer, problems);
        }
    }

    private static void checkDuplicates(Schema.Keyed keyed, ListNode list, Pointer pointer, Problems problems) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof MapNode map
                    && Elements.isNamed(keyed, map)
                    && !seen.add(new MergeKey(keyed.keys()).identity(map))) {
                wrong(
                        map.origin(),
                        pointer.then(i),
                        "found " + Elements.name(keyed, map) + " a second time",
                        "say everything about it in one element",
                        problems);
            }
        }
    }

    private static void wrong(Origin origin, Pointer pointer, String message, String hint, Problems problems) {
        problems.error(KustomizeCode.BAD_PATCH, origin.at(pointer), message, hint);
    }
}
