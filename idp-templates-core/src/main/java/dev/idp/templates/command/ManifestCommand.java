package dev.idp.templates.command;

import dev.idp.templates.policy.FindingProblems;
import dev.idp.templates.policy.ManifestCheck;
import dev.idp.templates.policy.PlatformPolicies;
import dev.idp.templates.policy.Policies;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;

/** Judges manifests of anybody by policies. */
public final class ManifestCommand {
    private static final String WORD = "verify";

    private ManifestCommand() {}

    /**
     * Judges.
     *
     * @param options what the person asked for
     * @return how it ended
     */
    public static Outcome run(ManifestOptions options) {
        return Command.guarded(WORD, () -> judge(options));
    }

    private static Outcome judge(ManifestOptions options) throws IOException {
        Options common = options.common();
        String environment = environment(common);
        Problems problems = new Problems();
        ManifestCheck check = new ManifestCheck(policies(options), environment, problems);
        List<String> paths = options.paths().isEmpty() ? List.of(common.treeLabel()) : options.paths();
        ManifestFiles files = new ManifestFiles(common.directory(), environment, problems, check::add);
        for (String path : paths) {
            files.read(path);
        }
        PolicyReport report = check.report();
        problems.addAll(FindingProblems.of(report));
        List<Problem> found = problems.sorted();
        boolean wrong = found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        MapNode facts = MapNode.empty()
                .with("environment", environment)
                .with("files", files.files())
                .with("policies", PolicyDocument.of(report));
        return OutcomeDocument.outcome(
                WORD,
                wrong ? ExitCode.PROBLEMS : ExitCode.OK,
                wrong ? "" : PolicyText.of(report, files.files(), environment),
                found,
                facts);
    }

    private static String environment(Options common) {
        if (common.environments().size() != 1) {
            throw new IdpException(Problem.error(
                    CommandCode.ONE_ENVIRONMENT,
                    Location.of("--env"),
                    "found " + common.environments().size() + " environments, expected one",
                    "name the environment whose parameters and bindings count, as --env dev"));
        }
        return common.environments().get(0);
    }

    private static Policies policies(ManifestOptions options) throws IOException {
        return options.policies().isPresent()
                ? PolicyFiles.read(
                        options.common().directory(), options.policies().get())
                : PlatformPolicies.of(new Project(options.common()).platform());
    }
}
