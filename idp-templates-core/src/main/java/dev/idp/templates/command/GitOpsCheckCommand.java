package dev.idp.templates.command;

import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.gitops.CheckComment;
import dev.idp.templates.gitops.CheckReport;
import dev.idp.templates.gitops.GitOpsChange;
import dev.idp.templates.gitops.GitOpsCheck;
import dev.idp.templates.gitops.Verdict;
import dev.idp.templates.kustomize.Kubectl;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.tree.WholeFile;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Judges a change of the GitOps repository and says what was found. */
final class GitOpsCheckCommand {
    private GitOpsCheckCommand() {}

    static Outcome run(String word, GitOpsOptions options) throws IOException {
        Path directory = options.common().directory();
        try (LocalRepository repository = LocalRepository.open(directory.resolve(options.folder()))) {
            GitOpsChange change = GitOpsChange.of(repository, options.base());
            CheckReport report = GitOpsCheck.run(change, TargetCatalogs.of(change, options.common()), options.today());
            if (options.kubectl()) {
                report = built(report, change, options.common());
            }
            if (options.comment().isPresent()) {
                byte[] comment = CheckComment.markdown(report).getBytes(StandardCharsets.UTF_8);
                WholeFile.write(directory.resolve(options.comment().get()), comment);
            }
            return outcome(word, report);
        }
    }

    /** Builds what the change writes as Argo CD does, beside reading it here. */
    private static CheckReport built(CheckReport report, GitOpsChange change, Options options) throws IOException {
        Problems problems = new Problems();
        problems.addAll(report.problems());
        Path scratch = options.directory().resolve(options.out()).resolve("kustomize");
        for (CheckReport.Folder folder : report.folders()) {
            if (folder.verdict() != Verdict.REMOVED && folder.verdict() != Verdict.REFUSED) {
                TreeWriter.write(scratch, change.repository().folder(change.head(), folder.path()));
                refusal(folder.path(), Kubectl.kustomize(scratch, "overlay")).ifPresent(problems::add);
            }
        }
        return new CheckReport(
                report.target(), report.head(), report.folders(), report.platformFiles(), problems.sorted());
    }

    private static Optional<Problem> refusal(TreePath folder, Kubectl.Result result) {
        Location place = Location.of(folder + "/overlay");
        if (result instanceof Kubectl.Refused refused) {
            return Optional.of(Problem.error(
                    CommandCode.KUSTOMIZATION_FAILED,
                    place,
                    "kubectl kustomize refuses the folder: " + refused.reason(),
                    "publish again"));
        }
        return result instanceof Kubectl.Missing
                ? Optional.of(Problem.error(
                        CommandCode.KUSTOMIZATION_FAILED, place, "found no kubectl to build it with", Kubectl.INSTALL))
                : Optional.empty();
    }

    private static Outcome outcome(String word, CheckReport report) {
        MapNode facts = MapNode.empty()
                .with("target", report.target())
                .with("head", report.head())
                .with(
                        "folders",
                        OutcomeDocument.list(
                                report.folders(),
                                folder -> MapNode.empty()
                                        .with("folder", folder.path().toString())
                                        .with("verdict", folder.verdict().word())))
                .with("platformFiles", ListNode.ofTexts(report.platformFiles()));
        return OutcomeDocument.outcome(
                word, report.passes() ? ExitCode.OK : ExitCode.PROBLEMS, text(report), report.problems(), facts);
    }

    private static String text(CheckReport report) {
        StringBuilder out = new StringBuilder();
        report.folders()
                .forEach(folder -> out.append(folder.path())
                        .append(": ")
                        .append(folder.verdict().word())
                        .append('\n'));
        report.platformFiles().forEach(path -> out.append(path).append(": changed, a file of the platform\n"));
        return out.isEmpty() ? "nothing changed\n" : out.toString();
    }
}
