package dev.idp.maven;

import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PublishOptions;
import dev.idp.templates.command.UnpublishCommand;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a workload out of environments: run once to retire it, and once more to remove its folder.
 *
 * <p>Example: {@code mvn idp:unpublish -Didp.env=dev}
 */
@Mojo(name = "unpublish", threadSafe = true, requiresProject = false)
public final class UnpublishMojo extends GitOpsMojo {
    /** The workload as SYSTEM/NAME, where no descriptor is at hand. Example: {@code -Didp.workload=shop/orders}. */
    @Parameter(property = "idp.workload")
    private @Nullable String workload;

    @Override
    Optional<String> workload() {
        return Optional.ofNullable(workload);
    }

    @Override
    boolean needsDescriptor() {
        return workload == null;
    }

    @Override
    Outcome run(PublishOptions options) {
        return UnpublishCommand.run(options);
    }
}
