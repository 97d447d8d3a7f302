package dev.idp.maven;

import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PublishOptions;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.publish.Consent;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share that change the GitOps repository. */
abstract class GitOpsMojo extends IdpMojo {
    /**
     * The GitOps repository, in place of the platform's; it then needs no platform file. Example: {@code
     * -Didp.gitops=file:///srv/git/gitops.git}.
     */
    @Parameter(property = "idp.gitops")
    private @Nullable String gitops;

    /** The Git host, in place of the platform's: github, gitlab, gitea or none. Example: {@code -Didp.forge=none}. */
    @Parameter(property = "idp.forge")
    private @Nullable ForgeKind forge;

    /** Shows what would be done, and changes nothing. Example: {@code -Didp.dryRun}. */
    @Parameter(property = "idp.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Replaces a published folder although it was edited by hand, for this reason. Example: {@code -Didp.overwrite="drill is over"}. */
    @Parameter(property = "idp.overwrite")
    private @Nullable String overwrite;

    /** Changes an environment although it is held or retired, and holds it no longer. Example: {@code -Didp.releaseHold}. */
    @Parameter(property = "idp.releaseHold", defaultValue = "false")
    private boolean releaseHold;

    /** Tells why an older template version may be published. */
    Optional<String> olderTemplate() {
        return Optional.empty();
    }

    /** Names the workload where no descriptor is at hand. */
    Optional<String> workload() {
        return Optional.empty();
    }

    /** Runs the goal's command. */
    abstract Outcome run(PublishOptions options);

    /** A build asks nobody: who starts it has decided. */
    @Override
    final Outcome run(Options options) {
        return run(new PublishOptions(
                options,
                workload(),
                Optional.ofNullable(gitops),
                Optional.ofNullable(forge),
                new Consent(olderTemplate(), Optional.ofNullable(overwrite), releaseHold),
                dryRun,
                true,
                Optional.empty(),
                Clock.systemUTC()));
    }
}
