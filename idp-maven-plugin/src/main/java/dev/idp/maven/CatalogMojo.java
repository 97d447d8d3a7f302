package dev.idp.maven;

import dev.idp.templates.command.CatalogCommand;
import dev.idp.templates.command.CatalogOptions;
import dev.idp.templates.command.Options;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals of a catalog's author share. */
abstract class CatalogMojo extends AbstractMojo {
    /** The catalog, relative to the project. Example: {@code -Didp.catalog.folder=catalog}. */
    @Parameter(property = "idp.catalog.folder", defaultValue = CatalogOptions.DEFAULT_FOLDER)
    private String folder = CatalogOptions.DEFAULT_FOLDER;

    /** The folder for everything written that is no part of the catalog. Example: {@code -Didp.out=target/catalog}. */
    @Parameter(property = "idp.out", defaultValue = Options.DEFAULT_OUT)
    private String out = Options.DEFAULT_OUT;

    /** For whom the result is written: text for people, json for programs. Example: {@code -Didp.output=json}. */
    @Parameter(property = "idp.output", defaultValue = "text")
    private String output = "text";

    /** Prints problems only. Example: {@code -Didp.quiet}. */
    @Parameter(property = "idp.quiet", defaultValue = "false")
    private boolean quiet;

    /** Does nothing. Example: {@code -Didp.skip}. */
    @Parameter(property = "idp.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    final void run(CatalogCommand command, List<String> arguments, boolean update) throws MojoFailureException {
        if (skip || project == null) {
            getLog().info("skipped: idp.skip is set");
            return;
        }
        CatalogOptions options = new CatalogOptions(
                project.getBasedir().toPath(), folder, arguments, CatalogOptions.DEFAULT_TYPE, update, out);
        OutcomeLog.write(() -> command.run(options), output, quiet, getLog());
    }
}
