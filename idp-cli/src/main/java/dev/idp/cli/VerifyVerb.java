package dev.idp.cli;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.ManifestCommand;
import dev.idp.templates.command.ManifestOptions;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp verify}. */
@CommandLine.Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that the written files are what the engine writes.",
            "With paths or --policies it judges manifests of anybody by policies instead."
        },
        footer = {
            "",
            "Example: idp verify --out target/idp",
            "         idp verify --policies kubernetes/policies --env prod --output sarif k8s/"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class VerifyVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private PoliciesOption policies = new PoliciesOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files and folders with manifests, kustomizations, or trees that this engine wrote.")
    private List<String> paths = new ArrayList<>();

    @Override
    public Integer call() {
        Options options = common.options(idp.directory(), false);
        Outcome outcome = policies.folder().isEmpty() && paths.isEmpty()
                ? Command.VERIFY.run(options)
                : ManifestCommand.run(new ManifestOptions(options, policies.folder(), paths));
        return common.print(outcome);
    }
}
