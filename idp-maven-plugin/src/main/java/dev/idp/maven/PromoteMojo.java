package dev.idp.maven;

import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PromoteCommand;
import dev.idp.templates.command.PublishOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings the release that one environment runs to another: the same base, byte for byte, and the same images.
 *
 * <p>Example: {@code mvn idp:promote -Didp.from=dev -Didp.to=prod}
 */
@Mojo(name = "promote", threadSafe = true, requiresProject = false)
public final class PromoteMojo extends GitOpsMojo {
    /** The environment that runs the release. Example: {@code -Didp.from=dev}. */
    @Parameter(property = "idp.from", required = true)
    private String from = "";

    /** The environment that is to run it. Example: {@code -Didp.to=prod}. */
    @Parameter(property = "idp.to", required = true)
    private String to = "";

    /**
     * Whose {@code environments.TO} counts where the published descriptors differ: FROM, TO, or a descriptor. Example:
     * {@code -Didp.environmentFrom=TO}.
     */
    @Parameter(property = "idp.environmentFrom")
    private @Nullable String environmentFrom;

    /** Promotes an older template version than the published one, for this reason. Example: {@code -Didp.allowOlder="1.5 leaks"}. */
    @Parameter(property = "idp.allowOlder")
    private @Nullable String allowOlder;

    /** The workload as SYSTEM/NAME, where no descriptor is at hand. Example: {@code -Didp.workload=shop/orders}. */
    @Parameter(property = "idp.workload")
    private @Nullable String workload;

    @Override
    Optional<String> olderTemplate() {
        return Optional.ofNullable(allowOlder);
    }

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
        return PromoteCommand.run(options, from, to, Optional.ofNullable(environmentFrom));
    }
}
