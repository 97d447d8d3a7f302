package dev.idp.cli;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp catalog release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Freezes a version that is ready: it never changes again.",
        footer = {"", "Example: idp catalog release acme-service@1.0.0"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class CatalogReleaseVerb implements Callable<Integer> {
    @ParentCommand
    private CatalogVerb catalog;

    @Parameters(index = "0", paramLabel = "VERSION", description = "TEMPLATE@VERSION")
    private String version;

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            defaultValue = CatalogOptions.DEFAULT_FOLDER,
            description = "The catalog (default: this folder).")
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    @Override
    public Integer call() {
        return catalog.run(CatalogCommand.RELEASE, folder, List.of(version));
    }
}
