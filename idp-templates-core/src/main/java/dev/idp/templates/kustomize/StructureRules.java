package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the maps and lists of one resource. Kustomize walks all of them when it patches a resource, except for the
 * inside of lists that do not merge.
 */
final class StructureRules {
    private final Resource resource;
    private final Problems problems;

    StructureRules(Resource resource, Problems problems) {
        this.resource = resource;
        this.problems = problems;
    }

    void check() {
        walk(Schema.Foreign.FOREIGN, resource.node(), Pointer.ROOT);
    }

    private void walk(Schema schema, Node node, Pointer pointer) {
        checkType(schema, node, pointer);
        if (node instanceof MapNode map) {
            Schema known = schema.of(map);
            for (MapNode.Entry entry : map.entries()) {
                Pointer below = pointer.then(entry.key());
                checkKey(entry, below);
                checkWalkedEntry(entry, below);
                walk(known.field(entry.key()), entry.value(), below);
            }
        } else if (node instanceof ListNode list) {
            walkList(schema, list, pointer);
        } else {
            checkValue(node, pointer);
        }
    }

    /** Where kustomize looks for a list and finds something else, it stops. */
    private void checkType(Schema schema, Node node, Pointer pointer) {
        boolean isList = node instanceof ListNode;
        boolean wantsList = schema instanceof Schema.Keyed || schema instanceof Schema.Values;
        boolean wantsMap = schema instanceof Schema.Fields && !schema.equals(Schema.Fields.OPAQUE);
        if (wantsList && !isList || wantsMap && !(node instanceof MapNode)) {
            String expected = wantsList ? "list" : "map";
            String message = "found " + Found.type(node) + ", expected a " + expected;
            error(KustomizeCode.BAD_LIST, node.origin(), pointer, message, "write a " + expected);
        }
    }

    private void walkList(Schema schema, ListNode list, Pointer pointer) {
        if (schema instanceof Schema.Keyed keyed) {
            checkElements(keyed, list, pointer);
        } else if (schema instanceof Schema.Values) {
            checkTexts(list, pointer);
        } else {
            copied(list, pointer);
        }
    }

    /** The inside of a list that does not merge is copied as it is; only what is lost everywhere is refused. */
    private void copied(Node node, Pointer pointer) {
        if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                checkKey(entry, pointer.then(entry.key()));
                copied(entry.value(), pointer.then(entry.key()));
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                copied(list.items().get(i), pointer.then(i));
            }
        } else {
            checkValue(node, pointer);
        }
    }

    private void checkElements(Schema.Keyed keyed, ListNode list, Pointer pointer) {
        Map<List<String>, MapNode> seen = new HashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            Pointer place = pointer.then(i);
            if (item instanceof MapNode element && Elements.isNamed(keyed, element)) {
                walk(keyed.element(), element, place);
                checkUnique(keyed, element, seen, place);
            } else {
                String message = "found an element without " + keyed.keys().get(0) + ", expected a map with one";
                error(KustomizeCode.BAD_LIST, item.origin(), place, message, Elements.nameHint(keyed));
            }
        }
    }

    private void checkUnique(Schema.Keyed keyed, MapNode element, Map<List<String>, MapNode> seen, Pointer place) {
        List<String> identity = new MergeKey(keyed.keys()).identity(element);
        if (seen.putIfAbsent(identity, element) != null) {
            String message = "found " + Elements.name(keyed, element) + " a second time";
            String hint = "remove one of the two, or give it another name";
            error(KustomizeCode.DUPLICATE_ELEMENT, element.origin(), place, message, hint);
        } else if (identity.size() == 2) {
            checkSecondKey(keyed, element, seen, place);
        }
    }

    private void checkSecondKey(Schema.Keyed keyed, MapNode element, Map<List<String>, MapNode> seen, Pointer place) {
        List<String> identity = new MergeKey(keyed.keys()).identity(element);
        if (seen.keySet().stream().anyMatch(other -> isMixed(identity, other))) {
            String name = keyed.keys().get(0) + " " + Printable.of(identity.get(0));
            String second = keyed.keys().get(1);
            String message = "found " + name + " with and without " + second + ", which kustomize takes for one";
            String hint = "write " + second + " in both";
            error(KustomizeCode.DUPLICATE_ELEMENT, element.origin(), place, message, hint);
        }
    }

    private static boolean isMixed(List<String> a, List<String> b) {
        return a.get(0).equals(b.get(0)) && a.get(1).isEmpty() != b.get(1).isEmpty();
    }

    private void checkTexts(ListNode list, Pointer pointer) {
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            Pointer place = pointer.then(i);
            checkValue(item, place);
            if (!(item instanceof TextNode text)) {
                String message = "found " + Found.type(item) + ", expected a text";
                error(KustomizeCode.BAD_LIST, item.origin(), place, message, "write a text");
            } else if (list.items().indexOf(item) < i) {
                String message = "found " + Printable.of(text.value()) + " a second time";
                error(KustomizeCode.DUPLICATE_ELEMENT, item.origin(), place, message, "remove one of the two");
            }
        }
    }

    private void checkWalkedEntry(MapNode.Entry entry, Pointer pointer) {
        if (entry.value() instanceof NullNode) {
            String message = "found null, which removes the field when an overlay is built";
            error(KustomizeCode.NULL_VALUE, entry.value().origin(), pointer, message, "leave the field out");
        }
        if (entry.key().equals(Directive.KEY)) {
            String message = "found the key $patch, which is an order to kustomize";
            error(KustomizeCode.REFUSED_KEY, entry.keyOrigin(), pointer, message, "choose another key");
        }
    }

    private void checkKey(MapNode.Entry entry, Pointer pointer) {
        ScalarRules.keyRefusal(entry.key())
                .ifPresent(reason ->
                        error(KustomizeCode.REFUSED_KEY, entry.keyOrigin(), pointer, reason, "choose another key"));
    }

    private void checkValue(Node value, Pointer pointer) {
        ScalarRules.valueRefusal(value)
                .ifPresent(reason ->
                        error(KustomizeCode.REFUSED_VALUE, value.origin(), pointer, reason, ScalarRules.hint(value)));
    }

    private void error(KustomizeCode code, Origin origin, Pointer pointer, String message, String hint) {
        problems.error(code, origin.at(pointer), resource.id() + ": " + message, hint);
    }
}
