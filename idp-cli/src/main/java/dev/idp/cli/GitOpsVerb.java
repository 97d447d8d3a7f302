package dev.idp.cli;

import dev.idp.templates.command.GitOpsCommand;
import dev.idp.templates.command.GitOpsOptions;
import dev.idp.templates.command.Options;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The verbs about the GitOps repository. */
@Command(
        name = "gitops",
        mixinStandardHelpOptions = true,
        description = "Starts a GitOps repository, and checks changes of it before they are merged.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GitOpsVerb.Init.class, GitOpsVerb.Check.class},
        footer = {"", "Example: idp gitops check --base origin/main"})
@SuppressWarnings("NullAway.Init") // picocli sets parent and specification
final class GitOpsVerb implements Runnable {
    @ParentCommand
    private Idp idp;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: init or check");
    }

    private Options options(CommonOptions common) {
        return common.options(idp.directory(), false);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Runs {@code idp gitops init}. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Writes what a GitOps repository starts with, and nothing over what is there.",
            footer = {"", "Example: idp gitops init --platform platform.yaml gitops"})
    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    static final class Init implements Callable<Integer> {
        @ParentCommand
        private GitOpsVerb gitops;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                defaultValue = GitOpsOptions.DEFAULT_FOLDER,
                description = "The folder of the repository (default: ${DEFAULT-VALUE}).")
        private String folder = GitOpsOptions.DEFAULT_FOLDER;

        @Option(names = "--bare", description = "Make a bare repository with these files as its first commit.")
        private boolean bare;

        @Override
        public Integer call() {
            return common.print(GitOpsCommand.INIT.run(new GitOpsOptions(
                    gitops.options(common), folder, bare, Optional.empty(), Optional.empty(), false, today())));
        }
    }

    /** Runs {@code idp gitops check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Judges what is committed against the branch that it is to be merged into.",
                "Platform file, catalogs and policies are those of that branch."
            },
            footer = {"", "Example: idp gitops check --base origin/main --comment check.md"})
    @SuppressWarnings("NullAway.Init") // picocli sets parent and specification
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private GitOpsVerb gitops;

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Option(
                names = "--base",
                paramLabel = "REV",
                description = "The branch to merge into (default: origin's branch that platform.yaml names).")
        private @Nullable String base;

        @Option(names = "--comment", paramLabel = "FILE", description = "Write a comment in Markdown as well.")
        private @Nullable String comment;

        @Option(names = "--kubectl", description = "Build the overlays by kubectl as well.")
        private boolean kubectl;

        @Override
        public Integer call() {
            Options options = gitops.options(common);
            if (options.platform().isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), "--platform: the check takes the platform file of the target branch");
            }
            return common.print(GitOpsCommand.CHECK.run(new GitOpsOptions(
                    options,
                    GitOpsOptions.DEFAULT_FOLDER,
                    false,
                    Optional.ofNullable(base),
                    Optional.ofNullable(comment),
                    kubectl,
                    today())));
        }
    }
}
