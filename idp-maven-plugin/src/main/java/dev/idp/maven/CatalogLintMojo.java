package dev.idp.maven;

import dev.idp.templates.command.CatalogCommand;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Finds what is wrong with a catalog of templates, before anybody uses it.
 *
 * <p>Example: {@code mvn idp:catalog-lint}
 */
@Mojo(name = "catalog-lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CatalogLintMojo extends CatalogMojo {
    @Override
    public void execute() throws MojoFailureException {
        run(CatalogCommand.LINT, List.of(), false);
    }
}
