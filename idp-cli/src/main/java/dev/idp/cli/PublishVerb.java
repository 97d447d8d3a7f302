package dev.idp.cli;

import dev.idp.templates.command.PublishCommand;
import dev.idp.templates.command.PublishOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs {@code idp publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes environments: one commit, one branch and one pull request in the GitOps repository for each.",
            "It plans anew on the platform file that the repository holds, and reads nothing that was generated."
        },
        footer = {
            "",
            "Example: idp publish --env dev --image 1.0.0",
            "         idp publish --env prod --image 1.0.1 --image-only --yes"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parent
final class PublishVerb implements Callable<Integer> {
    @ParentCommand
    private Idp idp;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private GitOpsOptions gitops = new GitOpsOptions();

    @Option(
            names = "--image-only",
            description = "Move image versions and nothing else: no template is read and nothing is rendered.")
    private boolean imageOnly;

    @Option(
            names = "--allow-older",
            paramLabel = "REASON",
            description = "Publish an older template version than the published one.")
    private @Nullable String allowOlder;

    @Option(names = "--all", description = "Publish every descriptor in this folder and below.")
    private boolean all;

    @Option(
            names = "--group",
            description = "With --all: one pull request for all workloads of a tenant and environment.")
    private boolean group;

    @Override
    public Integer call() {
        PublishOptions options =
                gitops.with(common.options(idp.directory(), false), Optional.empty(), Optional.ofNullable(allowOlder));
        return common.print(
                all ? PublishCommand.all(options, imageOnly, group) : PublishCommand.run(options, imageOnly));
    }
}
