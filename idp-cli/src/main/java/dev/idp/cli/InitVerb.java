package dev.idp.cli;

import dev.idp.templates.command.InitCommand;
import dev.idp.templates.command.InitOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a new descriptor: asks, and proposes what the project or its manifests say.",
        footer = {"", "Example: idp init", "         idp init --from k8s/ --yes --set owner=team-checkout"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class InitVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Manifests of a service that runs already: a folder with a kustomization, or YAML files.")
    private @Nullable String from;

    @Option(names = "--template", paramLabel = "NAME[@VERSION]", description = "The template to follow.")
    private @Nullable String template;

    @Option(
            names = "--environments",
            paramLabel = "NAME",
            split = ",",
            description = "Where the workload is to run (default: all environments of the platform).")
    private List<String> environments = new ArrayList<>();

    @Option(names = "--yes", description = "Ask nothing: take what is proposed.")
    private boolean yes;

    @Override
    public Integer call() {
        return common.print(InitCommand.run(new InitOptions(
                common.options(idp.directory(), false),
                Optional.ofNullable(from),
                Optional.ofNullable(template),
                environments,
                yes,
                ConsoleTerminal.ofProcess())));
    }
}
