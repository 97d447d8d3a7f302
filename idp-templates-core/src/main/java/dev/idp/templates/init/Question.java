package dev.idp.templates.init;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.parameter.Setting;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a template wants to know.
 *
 * @param name its name behind {@code --set}
 * @param target its place in the descriptor
 * @param words what its schema says
 * @param schema judges a map in which it stands under its name
 */
record Question(String name, Pointer target, MapNode words, Schema schema) {
    /** Gives a text the type that the schema wants, and judges it. */
    Optional<Node> read(String text, Problems problems) {
        Problems found = new Problems();
        Optional<Node> value = Setting.parse(name + "=" + text, schema, found).map(Setting::value);
        value.ifPresent(node -> found.addAll(problems(node)));
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : value;
    }

    /** Judges a value alone: what is missing beside it is another question. */
    List<Problem> problems(Node value) {
        return problems(name, MapNode.empty(value.origin()).with(name, value), schema);
    }

    static List<Problem> problems(String name, MapNode map, Schema schema) {
        Problems all = new Problems();
        schema.check(map, Pointer.ROOT, all);
        return all.sorted().stream()
                .filter(problem ->
                        problem.location().pointer().tokens().stream().limit(1).anyMatch(name::equals))
                .toList();
    }

    /** States that a question has no answer. */
    static Problem missing(String name, String description, String how) {
        return Problem.error(
                InitCode.MISSING_INPUT,
                Location.of("--set").at(Pointer.of(name)),
                "found no " + name + (description.isEmpty() ? "" : ": " + description),
                "give it with " + how);
    }

    String title() {
        return words.text("title").orElse(name);
    }

    String description() {
        return words.text("description").orElse("").strip().replaceAll("\\s+", " ");
    }

    Optional<String> example() {
        return words.list("examples").map(ListNode::items).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Inline::of);
    }
}
