package dev.idp.maven;

import dev.idp.templates.command.DescribeCommand;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what a template takes and what it makes.
 *
 * <p>Example: {@code mvn idp:describe -Didp.template=web-service}
 */
@Mojo(name = "describe", threadSafe = true, requiresProject = false, aggregator = true)
public final class DescribeMojo extends IdpMojo {
    /** The template, {@code NAME} or {@code NAME@VERSION}. Example: {@code -Didp.template=web-service@1.0.0}. */
    @Parameter(property = "idp.template", required = true)
    private String template = "";

    @Override
    Outcome run(Options options) {
        return DescribeCommand.run(options, template);
    }

    @Override
    boolean needsDescriptor() {
        return false;
    }
}
