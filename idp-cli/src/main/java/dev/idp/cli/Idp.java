package dev.idp.cli;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.ExitCode;
import dev.idp.templates.credential.Masking;
import java.nio.file.Path;
import picocli.CommandLine;

/** Starts the command line. */
@CommandLine.Command(
        name = "idp",
        description =
                "Turns a workload descriptor into an enforced Kustomize base and an overlay for each environment.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class,
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
        return commands(directory)
                .setOut(MaskedWriter.of(System.out))
                .setErr(MaskedWriter.of(System.err))
                .setExecutionExceptionHandler((bug, command, line) -> {
                    throw bug instanceof RuntimeException shown ? Masking.mask(shown) : bug;
                });
    }

    private static CommandLine commands(Path directory) {
        return new CommandLine(new Idp(directory))
                .addSubcommand(new InitVerb())
                .addSubcommand(
                        PlainVerb.of(Command.LIST, "Lists the templates of all catalogs.", "idp list --output json"))
                .addSubcommand(new DescribeVerb())
                .addSubcommand(PlainVerb.of(
                        Command.GENERATE,
                        "Writes the files of all environments to DIR/tree.",
                        "idp generate --image 1.0.0"))
                .addSubcommand(PlainVerb.of(
                        Command.VALIDATE,
                        "Checks the descriptor, or a platform file alone, and writes nothing.",
                        "idp validate --platform platform.yaml"))
                .addSubcommand(new DiffVerb())
                .addSubcommand(new VerifyVerb())
                .addSubcommand(new PublishVerb())
                .addSubcommand(new PromoteVerb())
                .addSubcommand(new RollbackVerb())
                .addSubcommand(new UnpublishVerb())
                .addSubcommand(new MoveVerb())
                .addSubcommand(new CatalogVerb())
                .addSubcommand(new PolicyVerb())
                .addSubcommand(new GitOpsVerb())
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(failure -> failure instanceof CommandLine.ParameterException
                        ? ExitCode.USAGE.number()
                        : ExitCode.BUG.number());
    }
}
