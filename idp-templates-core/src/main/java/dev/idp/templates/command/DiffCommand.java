package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.tree.UnifiedDiff;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Compares what generating would write with what is written. */
final class DiffCommand {
    private DiffCommand() {}

    static Outcome run(Options options) throws IOException {
        Project project = new Project(options);
        Plan plan = project.plan(project.request());
        List<FileChange> changes = TreeWriter.current(options.tree()).diff(plan.tree()).stream()
                .filter(change -> isShown(change.path(), plan, options))
                .toList();
        ExitCode exitCode = !changes.isEmpty() && options.failOnDifference() ? ExitCode.DIFFERENCES : ExitCode.OK;
        String text = changes.isEmpty()
                ? "no differences\n"
                : changes.stream().map(UnifiedDiff::of).collect(Collectors.joining());
        MapNode facts =
                MapNode.empty().with("tree", options.treeLabel()).with("changes", OutcomeDocument.changes(changes));
        return OutcomeDocument.outcome("diff", exitCode, text, plan.problems(), facts);
    }

    /** What belongs to no planned environment is shown always: generating would remove it. */
    private static boolean isShown(TreePath path, Plan plan, Options options) {
        return plan.environments().stream()
                .filter(environment -> path.isIn(environment.folder()))
                .map(EnvironmentPlan::environment)
                .findFirst()
                .map(options::shows)
                .orElse(true);
    }
}
