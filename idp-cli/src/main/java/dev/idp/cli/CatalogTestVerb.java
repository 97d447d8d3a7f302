package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp catalog test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Renders every example, compares it with expected/, and builds its overlays with kubectl.",
        footer = {"", "Example: idp catalog test --update"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class CatalogTestVerb implements Callable<Integer> {
    @ParentCommand
    private CatalogVerb catalog;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = CatalogOptions.DEFAULT_FOLDER,
            description = "The catalog (default: this folder).")
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    @Option(names = "--update", description = "Write the expectations anew, and the digests of candidates.")
    private boolean update;

    @Override
    public Integer call() {
        return catalog.run(CatalogCommand.TEST, folder, List.of(), CatalogOptions.DEFAULT_TYPE, update);
    }
}
