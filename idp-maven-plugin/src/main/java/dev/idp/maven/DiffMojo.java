package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what generating would change in the written files.
 *
 * <p>Example: {@code mvn idp:diff -Didp.image=1.0.1 -Didp.exitCode}
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends IdpMojo {
    /** Fails the build where there are differences. Example: {@code -Didp.exitCode}. */
    @Parameter(property = "idp.exitCode", defaultValue = "false")
    private boolean exitCode;

    @Override
    Outcome run(Options options) {
        return Command.DIFF.run(options);
    }

    @Override
    boolean failOnDifference() {
        return exitCode;
    }
}
