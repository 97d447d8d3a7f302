package dev.idp.cli;

import dev.idp.templates.command.DescribeCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp describe}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Shows what a template takes and what it makes.",
        footer = {"", "Example: idp describe web-service"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class DescribeVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TEMPLATE[@VERSION]", description = "The template; without a version its newest.")
    private String template = "";

    @Override
    public Integer call() {
        return common.print(DescribeCommand.run(common.options(idp.directory(), false), template));
    }
}
