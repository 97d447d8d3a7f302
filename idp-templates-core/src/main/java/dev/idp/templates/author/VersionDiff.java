package dev.idp.templates.author;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What one version changes against another. */
public final class VersionDiff {
    private final String before;
    private final String after;
    private final List<ParameterChange> parameters;
    private final SortedMap<String, List<ResourceChange>> resources;

    VersionDiff(
            String before,
            String after,
            List<ParameterChange> parameters,
            SortedMap<String, List<ResourceChange>> resources) {
        this.before = before;
        this.after = after;
        this.parameters = List.copyOf(parameters);
        this.resources = resources;
    }

    /** Tells how large a step of the version's number these changes ask for. */
    Step step() {
        Step step = Step.PATCH;
        for (ParameterChange change : parameters) {
            step = step.orMore(change.step());
        }
        boolean objects = resources.values().stream()
                .flatMap(List::stream)
                .anyMatch(change -> change.effect() == ResourceChange.Effect.NEW
                        || change.effect() == ResourceChange.Effect.REMOVED
                        || change.effect() == ResourceChange.Effect.RECREATED);
        return objects ? step.orMore(Step.MINOR) : step;
    }

    /**
     * Says it for people.
     *
     * @return lines, ended by a line break
     */
    public String text() {
        StringBuilder out = new StringBuilder(before + " -> " + after + "\n");
        out.append(parameters.isEmpty() ? "parameters: no change\n" : "parameters:\n");
        parameters.forEach(change -> out.append("  ").append(change).append('\n'));
        out.append(resources.isEmpty() ? "resources: no change in the examples of both\n" : "");
        resources.forEach((example, changes) -> {
            out.append(example).append(":\n");
            changes.forEach(change -> append(out, change));
        });
        return out.toString();
    }

    private static void append(StringBuilder out, ResourceChange change) {
        out.append("  ")
                .append(change.id())
                .append(": ")
                .append(change.effect().words())
                .append('\n');
        change.fields().forEach(field -> out.append("    ").append(field).append('\n'));
    }

    /**
     * Says it for programs.
     *
     * @return {@code parameters}, a list of {@code {parameter, change, detail, migrated}}, and {@code resources}, a list
     *     of {@code {example, resource, effect, fields}}
     */
    public MapNode document() {
        List<Node> changed = new ArrayList<>();
        parameters.forEach(change -> changed.add(node(change)));
        List<Node> objects = new ArrayList<>();
        resources.forEach((example, changes) -> changes.forEach(change -> objects.add(node(example, change))));
        return MapNode.empty()
                .with("parameters", new ListNode(changed, Origin.ENGINE))
                .with("resources", new ListNode(objects, Origin.ENGINE));
    }

    private static MapNode node(ParameterChange change) {
        return MapNode.empty()
                .with("parameter", change.name())
                .with("change", change.kind().words())
                .with("detail", change.detail())
                .with("migrated", change.covered());
    }

    private static MapNode node(String example, ResourceChange change) {
        List<String> fields = change.fields().stream()
                .map(field -> field.pointer().toString())
                .toList();
        return MapNode.empty()
                .with("example", example)
                .with("resource", change.id().toString())
                .with("effect", change.effect().words())
                .with("fields", ListNode.ofTexts(fields));
    }
}
