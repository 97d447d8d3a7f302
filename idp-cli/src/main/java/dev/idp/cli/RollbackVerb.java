package dev.idp.cli;

import dev.idp.templates.command.RollbackCommand;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp rollback}. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Brings back what an environment ran before, from the history of the GitOps repository alone, and holds it.",
            "Until --release-hold no build changes it again."
        },
        footer = {
            "",
            "Example: idp rollback prod --workload shop/orders --reason '1.0.1 loses orders'",
            "         idp rollback prod --to 3f2a9c04be1187c3b1a4f2d6c5e8900112233445"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class RollbackVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private GitOpsOptions gitops = new GitOpsOptions();

    @Parameters(index = "0", paramLabel = "ENV", description = "The environment.")
    private String environment;

    @Option(names = "--to", paramLabel = "COMMIT", description = "The commit of the GitOps repository to go back to.")
    private @Nullable String to;

    @Option(names = "--reason", paramLabel = "REASON", description = "Why, for reviewers and for who comes next.")
    private @Nullable String reason;

    @Option(
            names = "--workload",
            paramLabel = "SYSTEM/NAME",
            description = "The workload, where no descriptor is at hand.")
    private @Nullable String workload;

    @Override
    public Integer call() {
        return common.print(RollbackCommand.run(
                gitops.with(common.options(idp.directory(), false), Optional.ofNullable(workload), Optional.empty()),
                environment,
                Optional.ofNullable(to),
                Optional.ofNullable(reason)));
    }
}
