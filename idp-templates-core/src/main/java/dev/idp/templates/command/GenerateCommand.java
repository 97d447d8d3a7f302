package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.report.Report;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.tree.WholeFile;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plans all environments and writes them. */
final class GenerateCommand {
    private GenerateCommand() {}

    /**
     * Writes the tree, then the lock: a run that ends between the two leaves the old lock, from which the next run makes
     * the old tree again. The report comes last; nothing depends on it.
     */
    static Outcome run(Options options) throws IOException {
        Project project = new Project(options);
        GenerateRequest request = project.request();
        Plan plan = project.plan(request);
        List<FileChange> changes = TreeWriter.write(options.tree(), plan.tree());
        String lock = options.locked() ? "" : lock(project.lockFile(), request, plan);
        writeReport(options, new Report(request.workload(), plan, changes));
        List<EnvironmentPlan> shown = shown(plan, options);
        MapNode facts = MapNode.empty()
                .with("tree", options.treeLabel())
                .with("changes", OutcomeDocument.changes(changes))
                .with("environments", OutcomeDocument.environments(shown))
                .with("lock", lockFacts(project.lockFile(), request, plan))
                .with("report", options.reportLabel());
        String text = GenerateText.of(request.workload(), plan.lock(), shown, changes, options.treeLabel())
                + PolicyText.of(shown)
                + lock
                + "wrote " + options.reportLabel() + "\n";
        return OutcomeDocument.outcome("generate", ExitCode.OK, text, plan.problems(), facts);
    }

    private static void writeReport(Options options, Report report) throws IOException {
        WholeFile.write(options.report(), report.html().getBytes(StandardCharsets.UTF_8));
    }

    private static List<EnvironmentPlan> shown(Plan plan, Options options) {
        return plan.environments().stream()
                .filter(environment -> options.shows(environment.environment()))
                .toList();
    }

    private static String lock(LockFile file, GenerateRequest request, Plan plan) throws IOException {
        if (!file.write(plan.lock())) {
            return "";
        }
        List<String> changes = changes(request, plan);
        return "wrote " + file.label() + ": "
                + (changes.isEmpty() ? "the catalogs as they are now" : String.join(", ", changes)) + "\n";
    }

    private static MapNode lockFacts(LockFile file, GenerateRequest request, Plan plan) {
        return MapNode.empty()
                .with("file", file.label())
                .with("template", plan.lock().template().label())
                .with("changes", ListNode.ofTexts(changes(request, plan)));
    }

    private static List<String> changes(GenerateRequest request, Plan plan) {
        return plan.lock().changesSince(request.lock());
    }
}
