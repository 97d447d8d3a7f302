package dev.idp.cli;

import dev.idp.templates.command.Command;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs a command that takes the common options and nothing else. */
@CommandLine.Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class PlainVerb implements Callable<Integer> {
    private final Command command;

    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private PlainVerb(Command command) {
        this.command = command;
    }

    /**
     * Makes a verb.
     *
     * @param command what it runs
     * @param description what it does, for the help
     * @param example a command line that shows it
     */
    static CommandLine of(Command command, String description, String example) {
        CommandLine verb = new CommandLine(new PlainVerb(command)).setCommandName(command.word());
        verb.getCommandSpec().usageMessage().description(description).footer("", "Example: " + example);
        return verb;
    }

    @Override
    public Integer call() {
        return common.run(idp.directory(), command, false);
    }
}
