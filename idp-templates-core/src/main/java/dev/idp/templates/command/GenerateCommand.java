package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;

/** Plans all environments and writes them. */
final class GenerateCommand {
    private GenerateCommand() {}

    static Outcome run(Options options) throws IOException {
        GenerateRequest request = new Project(options).request();
        Plan plan = new Generator().plan(request);
        List<FileChange> changes = TreeWriter.write(options.tree(), plan.tree());
        List<EnvironmentPlan> shown = plan.environments().stream()
                .filter(environment -> options.shows(environment.environment()))
                .toList();
        MapNode facts = MapNode.empty()
                .with("tree", options.treeLabel())
                .with("changes", OutcomeDocument.changes(changes))
                .with("environments", OutcomeDocument.environments(shown));
        String text = GenerateText.of(request.workload(), shown, changes, options.treeLabel());
        return OutcomeDocument.outcome("generate", ExitCode.OK, text, plan.problems(), facts);
    }
}
