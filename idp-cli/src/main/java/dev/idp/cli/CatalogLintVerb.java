package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp catalog lint}. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Finds what is wrong with a catalog, before anybody uses it.",
        footer = {"", "Example: idp catalog lint"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class CatalogLintVerb implements Callable<Integer> {
    @ParentCommand
    private CatalogVerb catalog;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = CatalogOptions.DEFAULT_FOLDER,
            description = "The catalog (default: this folder).")
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    @Override
    public Integer call() {
        return catalog.run(CatalogCommand.LINT, folder, List.of());
    }
}
