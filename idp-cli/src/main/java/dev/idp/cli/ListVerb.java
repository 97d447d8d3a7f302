package dev.idp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the templates of the catalog.",
        footer = {"", "Example: idp list --output json"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class ListVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        return common.run(idp.directory(), dev.idp.templates.command.Command.LIST, false);
    }
}
