package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the files of all environments of a workload to {@code target/idp/tree}.
 *
 * <p>Example: {@code mvn idp:generate -Didp.image=1.0.0}
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends IdpMojo {
    @Override
    Outcome run(Options options) {
        return Command.GENERATE.run(options);
    }
}
