package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks that the written files are what the engine writes, and names every file that is not.
 *
 * <p>Example: {@code mvn idp:verify}
 */
@Mojo(name = "verify", threadSafe = true, requiresProject = false)
public final class VerifyMojo extends IdpMojo {
    @Override
    Outcome run(Options options) {
        return Command.VERIFY.run(options);
    }
}
