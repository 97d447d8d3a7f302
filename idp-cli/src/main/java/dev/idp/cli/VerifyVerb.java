package dev.idp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks that the written files are what the engine writes.",
        footer = {"", "Example: idp verify --out target/idp"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class VerifyVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        return common.run(idp.directory(), dev.idp.templates.command.Command.VERIFY, false);
    }
}
