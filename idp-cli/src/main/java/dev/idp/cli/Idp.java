package dev.idp.cli;

import dev.idp.templates.command.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the command line. */
@Command(
        name = "idp",
        description =
                "Turns a workload descriptor into an enforced Kustomize base and an overlay for each environment.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class,
        subcommands = {
            InitVerb.class,
            ListVerb.class,
            DescribeVerb.class,
            GenerateVerb.class,
            ValidateVerb.class,
            DiffVerb.class,
            VerifyVerb.class,
            CatalogVerb.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Example: idp generate --image 1.0.0"})
public final class Idp {
    private final Path directory;

    private Idp(Path directory) {
        this.directory = directory;
    }

    /** Returns the folder that relative paths start from. */
    Path directory() {
        return directory;
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine(Path.of("")).execute(arguments));
    }

    static CommandLine commandLine(Path directory) {
        return new CommandLine(new Idp(directory))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(failure -> failure instanceof CommandLine.ParameterException
                        ? ExitCode.USAGE.number()
                        : ExitCode.BUG.number());
    }
}
