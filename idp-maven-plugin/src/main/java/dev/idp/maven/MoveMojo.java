package dev.idp.maven;

import dev.idp.templates.command.MoveCommand;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.PublishOptions;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Gives a workload another name or system: publishes it under the new one, and retires the old one once that is merged.
 *
 * <p>Example: {@code mvn idp:move -Didp.from=shop/order -Didp.env=dev -Didp.image=1.0.0}
 */
@Mojo(name = "move", threadSafe = true, requiresProject = false)
public final class MoveMojo extends GitOpsMojo {
    /** What the workload was called, SYSTEM/NAME. Example: {@code -Didp.from=shop/order}. */
    @Parameter(property = "idp.from", required = true)
    private String from = "";

    @Override
    Outcome run(PublishOptions options) {
        return MoveCommand.run(options, from);
    }
}
