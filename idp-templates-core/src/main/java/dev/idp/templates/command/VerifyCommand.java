package dev.idp.templates.command;

import dev.idp.templates.generate.Verifier;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Plans written environments again from their own locks and names every file that is not as planned. */
final class VerifyCommand {
    private VerifyCommand() {}

    private static FileTree written(Options options) throws IOException {
        FileTree written = TreeWriter.current(options.tree());
        if (written.isEmpty()) {
            throw new IdpException(Problem.error(
                    CommandCode.NOTHING_GENERATED,
                    Location.of(options.treeLabel()),
                    "found nothing to verify",
                    "generate first, or name the folder with --out"));
        }
        return written;
    }

    static Outcome run(Options options) throws IOException {
        FileTree written = written(options);
        Project project = new Project(options);
        Verifier verifier = new Verifier(project.catalogs(project.platform()), options.treeLabel());
        List<Problem> problems = verifier.verify(written);
        List<String> folders =
                Verifier.folders(written).stream().map(Object::toString).toList();
        String text = problems.isEmpty()
                ? folders.stream().map(folder -> folder + ": true\n").collect(Collectors.joining())
                : "";
        MapNode facts = MapNode.empty().with("tree", options.treeLabel()).with("folders", ListNode.ofTexts(folders));
        return OutcomeDocument.outcome(
                "verify", problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS, text, problems, facts);
    }
}
