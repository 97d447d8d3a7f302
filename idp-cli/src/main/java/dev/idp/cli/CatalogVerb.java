package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The verbs of a template's author. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = "Starts, checks, tests, compares and releases the templates of a catalog.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CatalogNewVerb.class,
            CatalogLintVerb.class,
            CatalogTestVerb.class,
            CatalogDiffVerb.class,
            CatalogReleaseVerb.class
        },
        footer = {"", "Example: idp catalog lint"})
@SuppressWarnings("NullAway.Init") // picocli sets parent and specification
final class CatalogVerb implements Runnable {
    @ParentCommand
    private Idp idp;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = Options.DEFAULT_OUT,
            description =
                    "The folder for everything written that is no part of the catalog (default: ${DEFAULT-VALUE}).")
    private String out = Options.DEFAULT_OUT;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people, json for programs (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print problems only.")
    private boolean quiet;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: new, lint, test, diff or release");
    }

    int run(CatalogCommand command, String folder, List<String> arguments, String type, boolean update) {
        Path directory = idp.directory();
        Outcome outcome = command.run(new CatalogOptions(directory, folder, arguments, type, update, out));
        new OutcomePrinter(System.out, System.err, output, quiet).print(outcome);
        return outcome.exitCode().number();
    }

    int run(CatalogCommand command, String folder, List<String> arguments) {
        return run(command, folder, arguments, CatalogOptions.DEFAULT_TYPE, false);
    }
}
