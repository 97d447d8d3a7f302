package dev.idp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks the descriptor, or a platform file alone, and writes nothing.",
        footer = {"", "Example: idp validate --platform platform.yaml"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class ValidateVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        return common.run(idp.directory(), dev.idp.templates.command.Command.VALIDATE, false);
    }
}
