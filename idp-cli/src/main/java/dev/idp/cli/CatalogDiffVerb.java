package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp catalog diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells what a version changes for those who use another.",
        footer = {"", "Example: idp catalog diff acme-service@1.0.0 acme-service@1.1.0"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class CatalogDiffVerb implements Callable<Integer> {
    @ParentCommand
    private CatalogVerb catalog;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "TEMPLATE@VERSION")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "TEMPLATE@VERSION")
    private String after;

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            defaultValue = CatalogOptions.DEFAULT_FOLDER,
            description = "The catalog (default: this folder).")
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    @Override
    public Integer call() {
        return catalog.run(CatalogCommand.DIFF, folder, List.of(before, after));
    }
}
