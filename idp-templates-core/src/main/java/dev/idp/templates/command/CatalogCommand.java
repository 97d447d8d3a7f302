package dev.idp.templates.command;

import dev.idp.templates.author.CatalogDiff;
import dev.idp.templates.author.CatalogExamples;
import dev.idp.templates.author.CatalogFolder;
import dev.idp.templates.author.CatalogLint;
import dev.idp.templates.author.CatalogRelease;
import dev.idp.templates.author.KubectlBuilder;
import dev.idp.templates.author.Skeleton;
import dev.idp.templates.author.VersionDiff;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One thing that the author of a catalog can ask for. */
public enum CatalogCommand {
    /** Starts a template. */
    NEW("catalog new"),
    /** Finds what is wrong with a catalog. */
    LINT("catalog lint"),
    /** Runs the examples. */
    TEST("catalog test"),
    /** Tells what a version changes. */
    DIFF("catalog diff"),
    /** Freezes a version. */
    RELEASE("catalog release");

    private final String word;

    CatalogCommand(String word) {
        this.word = word;
    }

    /**
     * Returns the command's name in every front end.
     *
     * @return {@code catalog} and a verb
     */
    public String word() {
        return word;
    }

    /**
     * Runs the command.
     *
     * @param options what the person asked for
     * @return how it ended
     */
    public Outcome run(CatalogOptions options) {
        return Command.guarded(word, () -> act(options, CatalogOnDisk.read(options)));
    }

    private Outcome act(CatalogOptions options, CatalogFolder folder) throws IOException {
        return switch (this) {
            case NEW -> start(options, folder);
            case LINT -> lint(folder);
            case TEST -> test(options, folder);
            case DIFF -> diff(options, folder);
            case RELEASE -> release(options, folder);
        };
    }

    private Outcome start(CatalogOptions options, CatalogFolder folder) throws IOException {
        String name = options.arguments().get(0);
        CatalogFolder after = Skeleton.added(folder, name, type(options));
        return written(options, folder, after, "started " + name + "@1.0.0\n");
    }

    private static TemplateType type(CatalogOptions options) {
        List<String> words =
                Arrays.stream(TemplateType.values()).map(TemplateType::word).toList();
        return Arrays.stream(TemplateType.values())
                .filter(type -> type.word().equals(options.type()))
                .findFirst()
                .orElseThrow(() -> new IdpException(Problem.error(
                        CommandCode.UNKNOWN_TYPE,
                        Location.of("--type"),
                        "found the type " + options.type() + ", expected one of " + String.join(", ", words),
                        NearMiss.hint(options.type(), words))));
    }

    private Outcome lint(CatalogFolder folder) {
        CatalogLint.Report report = CatalogLint.lint(folder);
        String text = plural(report.versions(), "version") + " checked, " + plural(report.renders(), "set")
                + " of parameters rendered\n";
        MapNode facts = MapNode.empty().with("versions", report.versions()).with("renders", report.renders());
        return found(report.problems(), text, facts);
    }

    private Outcome test(CatalogOptions options, CatalogFolder folder) throws IOException {
        CatalogFolder tested = options.update() ? CatalogExamples.updated(folder) : folder;
        CatalogExamples.Report report = CatalogExamples.test(tested, new KubectlBuilder(options.scratch()));
        List<FileChange> changes = CatalogOnDisk.write(options, folder, tested);
        String text = changed(changes) + plural(report.examples(), "example") + " as expected, "
                + plural(report.overlays(), "overlay") + " built\n";
        MapNode facts = MapNode.empty()
                .with("examples", report.examples())
                .with("overlays", report.overlays())
                .with("changes", OutcomeDocument.changes(changes));
        return found(report.problems(), text, facts);
    }

    private Outcome diff(CatalogOptions options, CatalogFolder folder) {
        VersionDiff diff = CatalogDiff.diff(
                folder, options.arguments().get(0), options.arguments().get(1));
        return OutcomeDocument.outcome(word, ExitCode.OK, diff.text(), List.of(), diff.document());
    }

    private Outcome release(CatalogOptions options, CatalogFolder folder) throws IOException {
        String reference = options.arguments().get(0);
        CatalogFolder after = CatalogRelease.released(folder, reference, new KubectlBuilder(options.scratch()));
        return written(options, folder, after, "released " + reference + ": it never changes again\n");
    }

    private Outcome written(CatalogOptions options, CatalogFolder before, CatalogFolder after, String text)
            throws IOException {
        List<FileChange> changes = CatalogOnDisk.write(options, before, after);
        MapNode facts = MapNode.empty().with("changes", OutcomeDocument.changes(changes));
        return OutcomeDocument.outcome(word, ExitCode.OK, text + changed(changes), List.of(), facts);
    }

    private Outcome found(List<Problem> problems, String text, MapNode facts) {
        boolean wrong = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return OutcomeDocument.outcome(
                word, wrong ? ExitCode.PROBLEMS : ExitCode.OK, wrong ? "" : text, problems, facts);
    }

    private static String changed(List<FileChange> changes) {
        StringBuilder out = new StringBuilder();
        changes.forEach(change -> out.append(OutcomeDocument.word(change))
                .append(' ')
                .append(change.path())
                .append('\n'));
        return out.toString();
    }

    private static String plural(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
