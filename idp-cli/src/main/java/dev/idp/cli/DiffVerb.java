package dev.idp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what generating would change in the written files.",
        footer = {"", "Example: idp diff --image 1.0.1 --exit-code"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class DiffVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--exit-code", description = "End with exit code 6 where there are differences.")
    private boolean exitCode;

    @Override
    public Integer call() {
        return common.run(idp.directory(), dev.idp.templates.command.Command.DIFF, exitCode);
    }
}
