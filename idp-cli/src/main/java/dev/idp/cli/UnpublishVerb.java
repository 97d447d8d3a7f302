package dev.idp.cli;

import dev.idp.templates.command.UnpublishCommand;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp unpublish}. */
@Command(
        name = "unpublish",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a workload out of environments, in two steps: first it is retired and Argo CD removes what runs;",
            "run again once that is merged and synced, it removes the folder. What holds data stays, and is listed."
        },
        footer = {"", "Example: idp unpublish --env dev"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class UnpublishVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private GitOpsOptions gitops = new GitOpsOptions();

    @Option(
            names = "--workload",
            paramLabel = "SYSTEM/NAME",
            description = "The workload, where no descriptor is at hand.")
    private @Nullable String workload;

    @Override
    public Integer call() {
        return common.print(UnpublishCommand.run(
                gitops.with(common.options(idp.directory(), false), Optional.ofNullable(workload), Optional.empty())));
    }
}
