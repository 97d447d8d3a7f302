package dev.idp.maven;

import dev.idp.templates.command.CatalogCommand;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Freezes a template version that is ready: it never changes again.
 *
 * <p>Example: {@code mvn idp:catalog-release -Didp.template=acme-service@1.0.0}
 */
@Mojo(name = "catalog-release", threadSafe = true)
public final class CatalogReleaseMojo extends CatalogMojo {
    /** The version, as {@code TEMPLATE@VERSION}. Example: {@code -Didp.template=acme-service@1.0.0}. */
    @Parameter(property = "idp.template", required = true)
    private String template = "";

    @Override
    public void execute() throws MojoFailureException {
        run(CatalogCommand.RELEASE, List.of(template), false);
    }
}
