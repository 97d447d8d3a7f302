package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Compares one object with the types of its fields. */
final class FieldCheck {
    private static final int MOST_READS = 3;

    private final KindIndex index;
    private final ResourceId id;
    private final Problems problems;
    /** The maps with known fields around the value that is looked at, the innermost first. */
    private final Deque<FieldHint.Place> around = new ArrayDeque<>();

    /**
     * Prepares for an object.
     *
     * @param index knows the types
     * @param id what the object is called in messages
     * @param problems takes what is wrong
     */
    FieldCheck(KindIndex index, ResourceId id, Problems problems) {
        this.index = index;
        this.id = id;
        this.problems = problems;
    }

    /** Checks a value and all that is in it. */
    void check(FieldType type, Node value, Pointer pointer) {
        if (value instanceof NullNode) {
            return;
        }
        if (type instanceof FieldType.Fields fields && value instanceof MapNode map) {
            around.push(new FieldHint.Place(pointer, index.fields(fields)));
            for (MapNode.Entry entry : map.entries()) {
                checkField(entry, map, pointer.then(entry.key()));
            }
            around.pop();
        } else if (type instanceof FieldType.MapOf free && value instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                check(free.value(), entry.value(), pointer.then(entry.key()));
            }
        } else if (type instanceof FieldType.ListOf list && value instanceof ListNode items) {
            for (int i = 0; i < items.items().size(); i++) {
                check(list.item(), items.items().get(i), pointer.then(i));
            }
        } else if (!(type instanceof PlainType plain && plain.holds(value))) {
            wrongType(type, value, pointer);
        }
    }

    private void checkField(MapNode.Entry entry, MapNode map, Pointer pointer) {
        FieldType type = around.element().fields().get(entry.key());
        if (type != null) {
            check(type, entry.value(), pointer);
            return;
        }
        String hint = new FieldHint(index, List.copyOf(around)).of(entry.key(), map.keys());
        problems.error(
                KubernetesCode.UNKNOWN_FIELD,
                entry.keyOrigin().at(pointer),
                id + ": found the unknown field " + Printable.of(entry.key()),
                withReads(hint, entry.keyOrigin()));
    }

    private void wrongType(FieldType type, Node value, Pointer pointer) {
        problems.error(
                KubernetesCode.WRONG_TYPE,
                value.origin().at(pointer),
                id + ": found " + shown(value) + ", expected " + type.words(),
                withReads(TypeHint.of(type, value), value.origin()));
    }

    private static String shown(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return value.type();
        }
        String text = Printable.of(scalar.asText());
        return value instanceof TextNode ? "text \"" + text + "\"" : text;
    }

    /** A rendered value is wrong at a line of the template, but often mended at the line of the data. */
    private static String withReads(String hint, Origin origin) {
        String reads = origin.reads().stream()
                .limit(MOST_READS)
                .map(read -> "from " + read.location() + " " + read.path())
                .collect(Collectors.joining(", "));
        return hint + (hint.isEmpty() || reads.isEmpty() ? "" : "; ") + reads;
    }
}
