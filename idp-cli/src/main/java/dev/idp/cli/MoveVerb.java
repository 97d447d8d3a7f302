package dev.idp.cli;

import dev.idp.templates.command.MoveCommand;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp move}. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a workload another name or system: publishes it under the one that the descriptor has now, and once",
            "that is merged, retires the old one when run again."
        },
        footer = {"", "Example: idp move --from shop/order --env dev,prod --image 1.0.0"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class MoveVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private GitOpsOptions gitops = new GitOpsOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "SYSTEM/NAME",
            description = "What the workload was called.")
    private String from;

    @Override
    public Integer call() {
        return common.print(MoveCommand.run(
                gitops.with(common.options(idp.directory(), false), Optional.empty(), Optional.empty()), from));
    }
}
