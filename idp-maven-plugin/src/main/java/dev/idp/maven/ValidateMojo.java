package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the descriptor, or with {@code idp.platform} a platform file alone, and writes nothing.
 *
 * <p>Example: {@code mvn idp:validate -Didp.platform=platform.yaml}
 */
@Mojo(name = "validate", threadSafe = true, requiresProject = false)
public final class ValidateMojo extends IdpMojo {
    @Override
    Outcome run(Options options) {
        return Command.VALIDATE.run(options);
    }
}
