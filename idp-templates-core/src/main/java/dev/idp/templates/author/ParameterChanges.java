package dev.idp.templates.author;

import dev.idp.templates.parameter.SchemaField;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.Migration;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the parameters of two versions, as far as their schemas say it field by field. */
final class ParameterChanges {
    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> SHAPES = List.of("pattern", "format", "const", "uniqueItems", "multipleOf");

    private final Map<Pointer, SchemaField> before;
    private final Map<Pointer, SchemaField> after;
    private final List<Migration.Change> migrated;
    private final List<ParameterChange> changes = new ArrayList<>();

    private ParameterChanges(TemplateVersion before, TemplateVersion after) {
        this.before = fields(before);
        this.after = fields(after);
        this.migrated = after.migrations().stream()
                .filter(migration -> migration.from().equals(before.version()))
                .flatMap(migration -> migration.changes().stream())
                .toList();
    }

    static List<ParameterChange> between(TemplateVersion before, TemplateVersion after) {
        ParameterChanges changes = new ParameterChanges(before, after);
        changes.before.values().forEach(changes::compare);
        changes.after.values().forEach(changes::added);
        return changes.changes;
    }

    private static Map<Pointer, SchemaField> fields(TemplateVersion version) {
        Map<Pointer, SchemaField> fields = new LinkedHashMap<>();
        version.parameters().fields().forEach(field -> fields.put(field.path(), field));
        return fields;
    }

    private void compare(SchemaField old) {
        SchemaField now = after.get(renamed(old.path()));
        if (now != null) {
            noteRenamed(old, now);
            compare(old, now);
        } else if (!isUnder(old.path(), before, after)) {
            noteRemoved(old);
        }
    }

    private void noteRenamed(SchemaField old, SchemaField now) {
        if (!now.path().equals(old.path()) && migrated(Migration.Rename.class, old.path())) {
            String detail = "was " + String.join(".", old.path().tokens());
            note(ParameterChange.Kind.RENAMED, now, detail, true);
        }
    }

    private void noteRemoved(SchemaField old) {
        boolean dropped = migrated(Migration.Drop.class, old.path());
        SchemaField nearest = after.values().stream().findFirst().orElse(old);
        changes.add(new ParameterChange(
                ParameterChange.Kind.REMOVED,
                old.path(),
                "",
                dropped,
                nearest.written().at(Pointer.of("spec", "parameters"))));
    }

    /** Tells whether what holds the field is new or gone too: then that says it all. */
    private static boolean isUnder(Pointer path, Map<Pointer, SchemaField> in, Map<Pointer, SchemaField> other) {
        Pointer parent = path.parent();
        return !parent.tokens().isEmpty() && in.containsKey(parent) && !other.containsKey(parent);
    }

    private void added(SchemaField now) {
        boolean reached = migrated.stream()
                .filter(Migration.Rename.class::isInstance)
                .anyMatch(change -> starts(now.path(), ((Migration.Rename) change).to()));
        if (!before.containsKey(now.path()) && !reached && !isUnder(now.path(), after, before)) {
            note(now.required() ? ParameterChange.Kind.ADDED_AS_REQUIRED : ParameterChange.Kind.ADDED, now, "", false);
        }
    }

    private static boolean starts(Pointer path, Pointer prefix) {
        return path.tokens().size() >= prefix.tokens().size()
                && path.tokens().subList(0, prefix.tokens().size()).equals(prefix.tokens());
    }

    private Pointer renamed(Pointer path) {
        for (Migration.Change change : migrated) {
            if (change instanceof Migration.Rename rename && starts(path, rename.parameter())) {
                List<String> rest = path.tokens()
                        .subList(
                                rename.parameter().tokens().size(),
                                path.tokens().size());
                return rename.to().then(new Pointer(rest));
            }
        }
        return path;
    }

    private boolean migrated(Class<? extends Migration.Change> kind, Pointer parameter) {
        return migrated.stream()
                .anyMatch(
                        change -> kind.isInstance(change) && change.parameter().equals(parameter));
    }

    private void compare(SchemaField old, SchemaField now) {
        MapNode was = old.schema();
        MapNode is = now.schema();
        if (!types(was).equals(types(is))) {
            note(ParameterChange.Kind.OTHER_TYPE, now, types(was) + ", now " + types(is), false);
            return;
        }
        defaults(was, is, now);
        limits(was, is, now);
        words(was, is, now);
        shapes(was, is, now);
        requirement(old, now);
    }

    private void defaults(MapNode was, MapNode is, SchemaField now) {
        if (!was.get("default").equals(is.get("default"))) {
            note(
                    ParameterChange.Kind.OTHER_DEFAULT,
                    now,
                    shown(was.get("default")) + ", now " + shown(is.get("default")),
                    migrated(Migration.OtherDefault.class, now.path()) || isOtherWord(was, is, now.path()));
        }
    }

    /** A default that means what the old one meant, in another word. */
    private boolean isOtherWord(MapNode was, MapNode is, Pointer path) {
        Optional<String> word = was.text("default");
        return migrated.stream()
                .filter(change -> change.parameter().equals(path))
                .filter(Migration.OtherWords.class::isInstance)
                .map(change -> ((Migration.OtherWords) change).words())
                .anyMatch(words -> word.isPresent()
                        && Optional.ofNullable(words.get(word.get())).equals(is.text("default")));
    }

    private static String shown(Optional<Node> value) {
        return value.map(Node::toString).orElse("none");
    }

    private void limits(MapNode was, MapNode is, SchemaField now) {
        for (String limit : LOWER) {
            limit(limit, was, is, 1, now);
        }
        for (String limit : UPPER) {
            limit(limit, was, is, -1, now);
        }
    }

    private void limit(String keyword, MapNode was, MapNode is, int direction, SchemaField now) {
        Optional<Node> old = was.get(keyword);
        Optional<Node> fresh = is.get(keyword);
        if (old.equals(fresh)) {
            return;
        }
        boolean narrower = fresh.isPresent()
                && (old.isEmpty()
                        || Integer.signum(
                                        ((NumberNode) fresh.get()).value().compareTo(((NumberNode) old.get()).value()))
                                == direction);
        note(
                narrower ? ParameterChange.Kind.NARROWED : ParameterChange.Kind.WIDENED,
                now,
                keyword + " " + shown(old) + ", now " + shown(fresh),
                false);
    }

    private void words(MapNode was, MapNode is, SchemaField now) {
        List<Node> old = was.list("enum").map(ListNode::items).orElse(List.of());
        List<Node> fresh = is.list("enum").map(ListNode::items).orElse(List.of());
        List<Node> lost = fresh.isEmpty()
                ? List.of()
                : old.stream().filter(word -> !fresh.contains(word)).toList();
        if (!lost.isEmpty() || old.isEmpty() && !fresh.isEmpty()) {
            boolean covered = !lost.isEmpty() && haveOtherWords(lost, now.path());
            note(ParameterChange.Kind.NARROWED, now, "no more " + lost, covered);
        } else if (!old.equals(fresh)) {
            note(ParameterChange.Kind.WIDENED, now, "other words", false);
        }
    }

    /** Tells whether a migration puts another word in the place of each of these. */
    private boolean haveOtherWords(List<Node> lost, Pointer path) {
        Set<String> mapped = migrated.stream()
                .filter(change -> change.parameter().equals(path))
                .filter(Migration.OtherWords.class::isInstance)
                .findFirst()
                .map(change -> ((Migration.OtherWords) change).words().keySet())
                .orElse(Set.of());
        return lost.stream().allMatch(word -> word instanceof TextNode text && mapped.contains(text.value()));
    }

    private void shapes(MapNode was, MapNode is, SchemaField now) {
        for (String keyword : SHAPES) {
            if (!was.get(keyword).equals(is.get(keyword))) {
                boolean gone = is.get(keyword).isEmpty();
                note(gone ? ParameterChange.Kind.WIDENED : ParameterChange.Kind.NARROWED, now, keyword, false);
            }
        }
    }

    private void requirement(SchemaField old, SchemaField now) {
        if (now.required() != old.required() && now.schema().get("default").isEmpty()) {
            note(
                    now.required() ? ParameterChange.Kind.NARROWED : ParameterChange.Kind.WIDENED,
                    now,
                    now.required() ? "is required" : "is not required",
                    false);
        }
    }

    private static String types(MapNode schema) {
        return schema.get("type")
                .map(Node::toString)
                .orElse(schema.get("oneOf").isPresent() ? "one of several" : "any");
    }

    private void note(ParameterChange.Kind kind, SchemaField field, String detail, boolean covered) {
        changes.add(new ParameterChange(
                kind, field.path(), detail, covered, field.written().at(field.path())));
    }
}
