package dev.idp.cli;

import dev.idp.templates.command.Options;
import dev.idp.templates.command.PublishOptions;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.publish.Consent;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb that changes the GitOps repository. */
final class GitOpsOptions {
    @Option(
            names = "--gitops",
            paramLabel = "URL",
            description = "The GitOps repository, in place of the platform's; it then needs no platform file.")
    private @Nullable String gitops;

    @Option(
            names = "--forge",
            paramLabel = "FORGE",
            description = "github, gitlab, gitea or none, in place of the platform's.")
    private @Nullable ForgeKind forge;

    @Option(names = "--dry-run", description = "Show what would be done, and change nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Ask nothing.")
    private boolean yes;

    @Option(
            names = "--overwrite",
            paramLabel = "REASON",
            description = "Replace a published folder although it was edited by hand.")
    private @Nullable String overwrite;

    @Option(
            names = "--release-hold",
            description = "Change an environment although it is held or retired, and hold it no longer.")
    private boolean releaseHold;

    PublishOptions with(Options common, Optional<String> workload, Optional<String> olderTemplate) {
        return new PublishOptions(
                common,
                workload,
                Optional.ofNullable(gitops),
                Optional.ofNullable(forge),
                new Consent(olderTemplate, Optional.ofNullable(overwrite), releaseHold),
                dryRun,
                yes,
                ConsoleTerminal.ofProcess(),
                Clock.systemUTC());
    }
}
