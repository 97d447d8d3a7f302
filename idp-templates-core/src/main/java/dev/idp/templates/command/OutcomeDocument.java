package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the facts of an outcome into a document for programs. */
final class OutcomeDocument {
    private OutcomeDocument() {}

    static Outcome outcome(String command, ExitCode exitCode, String text, List<Problem> problems, MapNode facts) {
        MapNode document = MapNode.empty()
                .with("command", command)
                .with("exitCode", exitCode.number())
                .with("problems", list(problems, OutcomeDocument::problem));
        for (MapNode.Entry fact : facts.entries()) {
            document = document.with(fact);
        }
        return new Outcome(exitCode, text, problems, document);
    }

    private static MapNode problem(Problem problem) {
        Location location = problem.location();
        return MapNode.empty()
                .with("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .with("code", problem.code().id())
                .with("file", location.file())
                .with("line", location.line())
                .with("column", location.column())
                .with("pointer", location.pointer().toString())
                .with("message", problem.message())
                .with("hint", problem.hint())
                .with("page", problem.code().page());
    }

    static ListNode changes(List<FileChange> changes) {
        return list(
                changes,
                change -> MapNode.empty()
                        .with("change", word(change))
                        .with("path", change.path().toString()));
    }

    static String word(FileChange change) {
        return change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static ListNode environments(List<EnvironmentPlan> plans) {
        return list(
                plans,
                plan -> MapNode.empty()
                        .with("name", plan.environment())
                        .with("folder", plan.folder().toString())
                        .with("files", plan.files().files().size())
                        .with("resources", list(resources(plan), OutcomeDocument::resource))
                        .with("policies", PolicyDocument.of(plan.policies())));
    }

    private static List<Resource> resources(EnvironmentPlan plan) {
        return Stream.concat(
                        plan.resources().stream(),
                        plan.platformResources().values().stream().flatMap(List::stream))
                .toList();
    }

    private static MapNode resource(Resource resource) {
        return MapNode.empty()
                .with("apiVersion", resource.apiVersion())
                .with("kind", resource.kind())
                .with("name", resource.name())
                .with("namespace", resource.namespace().orElse(""));
    }

    static <T> ListNode list(List<T> items, Function<T, MapNode> node) {
        return new ListNode(items.stream().map(item -> (Node) node.apply(item)).toList(), Origin.ENGINE);
    }
}
