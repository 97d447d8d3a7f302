package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the templates of the catalog.
 *
 * <p>Example: {@code mvn idp:list}
 */
@Mojo(name = "list", threadSafe = true, requiresProject = false, aggregator = true)
public final class ListMojo extends IdpMojo {
    @Override
    Outcome run(Options options) {
        return Command.LIST.run(options);
    }

    @Override
    boolean needsDescriptor() {
        return false;
    }
}
