package dev.idp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes the files of all environments to DIR/tree.",
        footer = {"", "Example: idp generate --image 1.0.0"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class GenerateVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        return common.run(idp.directory(), dev.idp.templates.command.Command.GENERATE, false);
    }
}
