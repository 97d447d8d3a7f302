package dev.idp.maven;

import dev.idp.templates.command.CatalogCommand;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders every example of a catalog, compares it with what is expected, and builds its overlays with kubectl.
 *
 * <p>Example: {@code mvn idp:catalog-test -Didp.update}
 */
@Mojo(name = "catalog-test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class CatalogTestMojo extends CatalogMojo {
    /** Writes the expectations anew, and the digests of candidates. Example: {@code -Didp.update}. */
    @Parameter(property = "idp.update", defaultValue = "false")
    private boolean update;

    @Override
    public void execute() throws MojoFailureException {
        run(CatalogCommand.TEST, List.of(), update);
    }
}
