package dev.idp.templates.kustomize;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes one value of a document, by the rules of JSON pointers. */
final class JsonEdit {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final String END = "-";

    private JsonEdit() {}

    /** Says why an edit cannot be done. */
    interface Refusal {
        /** Words the problem; the caller throws it. */
        IdpException of(String message, String hint);
    }

    /** What to do with the map or list around the value. */
    private interface Change {
        Node of(Node around, String token);
    }

    static Node get(Node document, Pointer path, Refusal refusal) {
        Node here = document;
        for (int i = 0; i < path.tokens().size(); i++) {
            here = child(
                    here,
                    new Pointer(path.tokens().subList(0, i)),
                    path.tokens().get(i),
                    refusal);
        }
        return here;
    }

    static Node add(Node document, Pointer path, Node value, Refusal refusal) {
        return change(document, Pointer.ROOT, path.tokens(), value, refusal, (around, token) -> {
            if (around instanceof MapNode map) {
                return map.with(new MapNode.Entry(token, value.origin(), value));
            }
            ListNode list = (ListNode) around;
            List<Node> items = new ArrayList<>(list.items());
            int place = token.equals(END) ? items.size() : index(token, items.size(), path, refusal);
            items.add(place, value);
            return new ListNode(items, list.origin());
        });
    }

    static Node replace(Node document, Pointer path, Node value, Refusal refusal) {
        get(document, path, refusal);
        return change(document, Pointer.ROOT, path.tokens(), value, refusal, (around, token) -> {
            if (around instanceof MapNode map) {
                return map.with(new MapNode.Entry(token, value.origin(), value));
            }
            ListNode list = (ListNode) around;
            List<Node> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(token), value);
            return new ListNode(items, list.origin());
        });
    }

    static Node remove(Node document, Pointer path, Refusal refusal) {
        get(document, path, refusal);
        if (path.tokens().isEmpty()) {
            throw refusal.of("cannot remove the whole document", "name a field");
        }
        return change(document, Pointer.ROOT, path.tokens(), document, refusal, (around, token) -> {
            if (around instanceof MapNode map) {
                return map.without(token);
            }
            ListNode list = (ListNode) around;
            List<Node> items = new ArrayList<>(list.items());
            items.remove(Integer.parseInt(token));
            return new ListNode(items, list.origin());
        });
    }

    /** Rebuilds what is around the value; where the path is empty, the whole document becomes the value. */
    private static Node change(
            Node here, Pointer done, List<String> tokens, Node value, Refusal refusal, Change change) {
        if (tokens.isEmpty()) {
            return value;
        }
        String token = tokens.get(0);
        if (tokens.size() == 1) {
            if (here instanceof MapNode || here instanceof ListNode) {
                return change.of(here, token);
            }
            throw refusal.of("found " + Found.type(here) + " at " + shown(done) + ", expected a map or list", "");
        }
        Node child = child(here, done, token, refusal);
        Node changed = change(child, done.then(token), tokens.subList(1, tokens.size()), value, refusal, change);
        if (here instanceof MapNode map) {
            return map.with(token, changed);
        }
        ListNode list = (ListNode) here;
        List<Node> items = new ArrayList<>(list.items());
        items.set(Integer.parseInt(token), changed);
        return new ListNode(items, list.origin());
    }

    private static Node child(Node here, Pointer done, String token, Refusal refusal) {
        if (here instanceof ListNode list) {
            return list.items().get(index(token, list.items().size() - 1, done.then(token), refusal));
        }
        Optional<Node> child = here.child(token);
        List<String> keys = here instanceof MapNode map ? List.copyOf(map.keys()) : List.of();
        return child.orElseThrow(() -> refusal.of("found no " + shown(done.then(token)), NearMiss.hint(token, keys)));
    }

    private static int index(String token, int highest, Pointer path, Refusal refusal) {
        if (!INDEX.matcher(token).matches()) {
            throw refusal.of("found " + shown(path) + " in a list, expected an index", "count from 0");
        }
        int index = Integer.parseInt(token);
        if (index > highest) {
            throw refusal.of(
                    "found no " + shown(path) + ", the list ends before",
                    highest < 0 ? "the list is empty" : "the highest index here is " + highest);
        }
        return index;
    }

    private static String shown(Pointer pointer) {
        return pointer.tokens().isEmpty() ? "the root" : pointer.toString();
    }
}
