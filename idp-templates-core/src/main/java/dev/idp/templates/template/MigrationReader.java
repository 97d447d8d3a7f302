package dev.idp.templates.template;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.parameter.SchemaField;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code spec.idp.migrations}; its shape was judged by the schema of {@code spec.idp} before. */
final class MigrationReader {
    private static final Pointer MIGRATIONS = Pointer.of("spec", "idp", "migrations");

    private final MapNode entity;
    private final Map<String, SchemaField> fields = new HashMap<>();
    private final Problems problems;

    private MigrationReader(MapNode entity, Schema parameters, Problems problems) {
        this.entity = entity;
        this.problems = problems;
        parameters.fields().forEach(field -> fields.put(dotted(field.path()), field));
    }

    static List<Migration> of(MapNode entity, Schema parameters, Problems problems) {
        return new MigrationReader(entity, parameters, problems).migrations();
    }

    private List<Migration> migrations() {
        List<MapNode> written =
                entity.at(MIGRATIONS).map(list -> ((ListNode) list).maps()).orElse(List.of());
        List<Migration> migrations = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            Pointer at = MIGRATIONS.then(i);
            String from = written.get(i).text("from").orElse("");
            if (!versions.add(from)) {
                refuse(entity.locate(at.then("from")), "found a second migration from " + from, "put both into one");
            }
            migrations.add(new Migration(from, changes(written.get(i), at.then("changes"))));
        }
        return migrations;
    }

    private List<Migration.Change> changes(MapNode migration, Pointer at) {
        List<MapNode> written = migration.list("changes").map(ListNode::maps).orElse(List.of());
        List<Migration.Change> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            for (MapNode.Entry entry : written.get(i).entries()) {
                Migration.Change change = checked(entry, at.then(i));
                if (!seen.add(entry.key() + " " + change.parameter())) {
                    refuseSecond(change);
                }
                changes.add(change);
            }
        }
        checkTargets(changes);
        return changes;
    }

    private Migration.Change checked(MapNode.Entry entry, Pointer at) {
        Location location = entry.keyOrigin().at(at.then(entry.key()));
        Migration.Change change = change(entry.key(), (MapNode) entry.value(), location);
        check(change);
        return change;
    }

    private void refuseSecond(Migration.Change change) {
        refuse(
                change.location(),
                "found two changes of " + dotted(change.parameter()) + " of one kind",
                "say it once; what happens over several versions is one migration each");
    }

    private static Migration.Change change(String kind, MapNode content, Location location) {
        Pointer parameter = pointer(
                content.text(kind.equals("rename") ? "from" : "parameter").orElse(""));
        return switch (kind) {
            case "rename" ->
                new Migration.Rename(parameter, pointer(content.text("to").orElse("")), location);
            case "default" ->
                new Migration.OtherDefault(parameter, content.get("was").orElseThrow(), location);
            case "values" ->
                new Migration.OtherWords(parameter, words(content.map("map").orElseGet(MapNode::empty)), location);
            default -> new Migration.Drop(parameter, content.text("reason").orElse(""), location);
        };
    }

    private static Map<String, String> words(MapNode map) {
        Map<String, String> words = new HashMap<>();
        map.entries()
                .forEach(entry -> words.put(entry.key(), map.text(entry.key()).orElse("")));
        return words;
    }

    private void check(Migration.Change change) {
        if (change instanceof Migration.Rename rename) {
            mustBeGone(rename.parameter(), rename.location());
            mustExist(rename.to(), rename.location());
        } else if (change instanceof Migration.Drop drop) {
            mustBeGone(drop.parameter(), drop.location());
        } else {
            Optional<SchemaField> field = mustExist(change.parameter(), change.location());
            if (field.isPresent() && change instanceof Migration.OtherDefault other) {
                checkDefault(other, field.get());
            } else if (field.isPresent() && change instanceof Migration.OtherWords other) {
                checkWords(other, field.get());
            }
        }
    }

    private void checkDefault(Migration.OtherDefault change, SchemaField field) {
        if (field.schema().get("default").equals(Optional.of(change.was()))) {
            refuse(
                    change.location(),
                    "found " + change.was() + " as the default before, which is the default now too",
                    "take the change out, or write the old default");
        }
    }

    private void checkWords(Migration.OtherWords change, SchemaField field) {
        if (new HashSet<>(change.words().values()).size() < change.words().size()) {
            refuse(
                    change.location(),
                    "found two old words with one new word, which cannot be taken back",
                    "keep both words, or drop the parameter with a reason");
        }
        List<String> allowed = field.schema().list("enum").map(ListNode::texts).orElse(List.of());
        change.words().values().stream()
                .filter(word -> !allowed.isEmpty() && !allowed.contains(word))
                .sorted()
                .forEach(word -> refuse(
                        change.location(),
                        "found the new word " + word + ", which " + dotted(field.path()) + " does not take",
                        NearMiss.hint(word, allowed)));
    }

    private void checkTargets(List<Migration.Change> changes) {
        Set<Pointer> left = new HashSet<>();
        Set<Pointer> reached = new HashSet<>();
        for (Migration.Change change : changes) {
            boolean leaves = change instanceof Migration.Rename || change instanceof Migration.Drop;
            boolean fresh = !leaves || left.add(change.parameter());
            fresh &= !(change instanceof Migration.Rename rename) || reached.add(rename.to());
            if (!fresh) {
                refuse(
                        change.location(),
                        "found two ways for one parameter, from or to " + dotted(change.parameter()),
                        "a parameter is renamed once or dropped once");
            }
        }
    }

    private Optional<SchemaField> mustExist(Pointer parameter, Location location) {
        Optional<SchemaField> field = Optional.ofNullable(fields.get(dotted(parameter)));
        if (field.isEmpty()) {
            refuse(
                    location,
                    "found " + dotted(parameter) + ", which is no parameter of this version",
                    NearMiss.hint(dotted(parameter), fields.keySet()));
        }
        return field;
    }

    private void mustBeGone(Pointer parameter, Location location) {
        if (fields.containsKey(dotted(parameter))) {
            refuse(
                    location,
                    "found " + dotted(parameter) + ", which this version still has",
                    "what is renamed or dropped is gone from the schema");
        }
    }

    private void refuse(Location location, String message, String hint) {
        problems.error(TemplateCode.BAD_MIGRATION, location, message, hint);
    }

    private static Pointer pointer(String dotted) {
        return new Pointer(List.of(dotted.split("\\.", -1)));
    }

    private static String dotted(Pointer pointer) {
        return String.join(".", pointer.tokens());
    }
}
