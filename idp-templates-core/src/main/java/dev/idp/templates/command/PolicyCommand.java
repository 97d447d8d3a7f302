package dev.idp.templates.command;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.PlatformPolicies;
import dev.idp.templates.policy.Policies;
import dev.idp.templates.policy.PolicyCases;
import dev.idp.templates.policy.Rule;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileEdits;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One thing that a person can ask for about policies. */
public enum PolicyCommand {
    /** Lists the rules. */
    LIST("policy list"),
    /** Tells what is known of a rule. */
    EXPLAIN("policy explain"),
    /** Runs the cases of the rules. */
    TEST("policy test"),
    /** Writes bindings and parameters of a platform. */
    RENDER("policy render");

    private static final TreePath CASES = TreePath.of("cases");

    private final String word;

    PolicyCommand(String word) {
        this.word = word;
    }

    /**
     * Returns the command's name in every front end.
     *
     * @return {@code policy} and a verb
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
    public Outcome run(PolicyOptions options) {
        return Command.guarded(word, () -> act(options));
    }

    private Outcome act(PolicyOptions options) throws IOException {
        return switch (this) {
            case LIST -> list(rules(options));
            case EXPLAIN -> explain(options.rule(), rules(options));
            case TEST -> test(options);
            case RENDER -> render(options);
        };
    }

    private static List<Rule> rules(PolicyOptions options) throws IOException {
        Policies policies = options.policies().isPresent()
                ? PolicyFiles.read(
                        options.common().directory(), options.policies().get())
                : PlatformPolicies.of(new Project(options.common()).platform());
        return List.copyOf(policies.rules().byId().values());
    }

    private Outcome list(List<Rule> rules) {
        MapNode facts = MapNode.empty().with("rules", PolicyDocument.rules(rules));
        return OutcomeDocument.outcome(word, ExitCode.OK, RuleText.list(rules), List.of(), facts);
    }

    private Outcome explain(String id, List<Rule> rules) {
        Rule rule = rules.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, rules));
        MapNode facts = MapNode.empty().with("rule", PolicyDocument.rule(rule));
        return OutcomeDocument.outcome(word, ExitCode.OK, RuleText.explain(rule), List.of(), facts);
    }

    private static IdpException unknown(String id, List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        return new IdpException(Problem.error(
                CommandCode.UNKNOWN_RULE,
                Location.of("ID"),
                "found " + id + ", which is no rule",
                NearMiss.of(id, ids)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("idp policy list shows all rules")));
    }

    private Outcome test(PolicyOptions options) throws IOException {
        String folder = options.policies().orElse(PolicyOptions.DEFAULT_FOLDER);
        Path directory = options.common().directory();
        Policies policies = PolicyFiles.read(directory, folder);
        FileTree cases = TreeReader.read(directory.resolve(folder)).at(CASES);
        PolicyCases.Result result = PolicyCases.run(policies, folder + "/" + CASES, cases);
        boolean wrong = result.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        MapNode facts = MapNode.empty()
                .with("cases", result.cases())
                .with("rules", ListNode.ofTexts(result.rules().stream().sorted().toList()));
        String text = result.cases() + " cases of " + result.rules().size() + " rules have their verdicts\n";
        return OutcomeDocument.outcome(
                word, wrong ? ExitCode.PROBLEMS : ExitCode.OK, wrong ? "" : text, result.problems(), facts);
    }

    /** Other files of the folder are left alone: policies of the engine or of the platform may be beside. */
    private Outcome render(PolicyOptions options) throws IOException {
        Platform platform = new Project(options.common()).platform();
        FileTree after = PlatformPolicies.rendered(platform);
        Path out = options.common().directory().resolve(options.common().out());
        FileTree before = FileTree.EMPTY;
        for (String part : List.of("cluster", "environments")) {
            if (Files.isDirectory(out.resolve(part))) {
                before = before.with(TreeReader.read(out.resolve(part)).in(TreePath.of(part)));
            }
        }
        List<FileChange> changes = before.diff(after);
        FileEdits.apply(out, changes);
        MapNode facts = MapNode.empty()
                .with("folder", options.common().out())
                .with("changes", OutcomeDocument.changes(changes));
        String text = changes.isEmpty()
                ? "nothing changed: " + options.common().out() + " is up to date\n"
                : "wrote " + changes.size() + " files to " + options.common().out() + "\n";
        return OutcomeDocument.outcome(word, ExitCode.OK, text, List.of(), facts);
    }
}
