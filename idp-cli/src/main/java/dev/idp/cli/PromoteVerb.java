package dev.idp.cli;

import dev.idp.templates.command.PromoteCommand;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp promote}. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the release that one environment runs to another: the same base, byte for byte, and the same images.",
            "It reads the GitOps repository, and neither the application's code nor what was generated."
        },
        footer = {
            "",
            "Example: idp promote dev prod",
            "         idp promote dev prod --workload shop/orders --environment-from TO"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class PromoteVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private GitOpsOptions gitops = new GitOpsOptions();

    @Parameters(index = "0", paramLabel = "FROM", description = "The environment that runs the release.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "The environment that is to run it.")
    private String to;

    @Option(
            names = "--environment-from",
            paramLabel = "FROM|TO|FILE",
            description =
                    "Whose environments.TO counts where the published descriptors differ: a word, or a descriptor.")
    private @Nullable String environmentFrom;

    @Option(
            names = "--allow-older",
            paramLabel = "REASON",
            description = "Promote an older template version than the published one.")
    private @Nullable String allowOlder;

    @Option(
            names = "--workload",
            paramLabel = "SYSTEM/NAME",
            description = "The workload, where no descriptor is at hand.")
    private @Nullable String workload;

    @Override
    public Integer call() {
        return common.print(PromoteCommand.run(
                gitops.with(
                        common.options(idp.directory(), false),
                        Optional.ofNullable(workload),
                        Optional.ofNullable(allowOlder)),
                from,
                to,
                Optional.ofNullable(environmentFrom)));
    }
}
