package dev.idp.maven;

import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PublishCommand;
import dev.idp.templates.command.PublishOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Publishes environments: one commit, one branch and one pull request in the GitOps repository for each.
 *
 * <p>Example: {@code mvn idp:publish -Didp.env=dev -Didp.image=1.0.0}
 */
@Mojo(name = "publish", threadSafe = true, requiresProject = false)
public final class PublishMojo extends GitOpsMojo {
    /** Moves image versions and nothing else. Example: {@code -Didp.imageOnly}. */
    @Parameter(property = "idp.imageOnly", defaultValue = "false")
    private boolean imageOnly;

    /** Publishes an older template version than the published one, for this reason. Example: {@code -Didp.allowOlder="1.5 leaks"}. */
    @Parameter(property = "idp.allowOlder")
    private @Nullable String allowOlder;

    @Override
    Optional<String> olderTemplate() {
        return Optional.ofNullable(allowOlder);
    }

    @Override
    Outcome run(PublishOptions options) {
        return PublishCommand.run(options, imageOnly);
    }
}
