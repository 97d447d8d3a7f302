package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp catalog new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Starts a template: a version that passes lint and test, to be changed.",
        footer = {"", "Example: idp catalog new acme-service"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class CatalogNewVerb implements Callable<Integer> {
    @ParentCommand
    private CatalogVerb catalog;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the template.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = CatalogOptions.DEFAULT_FOLDER,
            description = "The catalog (default: this folder).")
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = CatalogOptions.DEFAULT_TYPE,
            description = "workload, need or library (default: ${DEFAULT-VALUE}).")
    private String type = CatalogOptions.DEFAULT_TYPE;

    @Override
    public Integer call() {
        return catalog.run(CatalogCommand.NEW, folder, List.of(name), type, false);
    }
}
