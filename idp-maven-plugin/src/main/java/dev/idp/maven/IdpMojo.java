package dev.idp.maven;

import dev.idp.templates.catalog.ArtifactSource;
import dev.idp.templates.command.Modules;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.credential.ConfiguredCredentials;
import dev.idp.templates.credential.ServerLogins;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: the parameters, and the way from an outcome to Maven's log. */
abstract class IdpMojo extends AbstractMojo {
    /** The descriptor, relative to the project. Example: {@code -Didp.file=deploy/idp.yaml}. */
    @Parameter(property = "idp.file", defaultValue = Options.DEFAULT_FILE)
    private String file = Options.DEFAULT_FILE;

    /**
     * The platform file, or {@code URL@REF:PATH} of one in a repository. Without it the file that the variable {@code IDP_PLATFORM} names, else the bundled demo platform.
     * Example: {@code -Didp.platform=../gitops/platform.yaml}.
     */
    @Parameter(property = "idp.platform")
    private @Nullable String platform;

    /**
     * A catalog in place of the platform's: a folder, {@code git:URL@REF[:PATH]} or {@code maven:GROUP:ARTIFACT:VERSION}.
     * Example: {@code -Didp.catalog=../template-catalog}.
     */
    @Parameter(property = "idp.catalog")
    private @Nullable String catalog;

    /** The folder for everything written, relative to the project. Example: {@code -Didp.out=target/manifests}. */
    @Parameter(property = "idp.out", defaultValue = Options.DEFAULT_OUT)
    private String out = Options.DEFAULT_OUT;

    /** Shows these environments only. Example: {@code -Didp.env=dev,prod}. */
    @Parameter(property = "idp.env")
    private List<String> env = List.of();

    /** Sets parameters, in all environments or in one. Example: {@code -Didp.set=port=8081,prod:scaling.max=8}. */
    @Parameter(property = "idp.set")
    private List<String> set = List.of();

    /**
     * The image versions to run; without it the tag in the descriptor, else the project's version. Example: {@code
     * -Didp.image=1.0.0}.
     */
    @Parameter(property = "idp.image")
    private List<String> image = List.of();

    /**
     * Chooses the newest versions that the descriptor admits, in place of the locked ones. Example: {@code
     * -Didp.updateLock}.
     */
    @Parameter(property = "idp.updateLock", defaultValue = "false")
    private boolean updateLock;

    /** Fails where the lock is missing or would change; for pipelines. Example: {@code -Didp.locked}. */
    @Parameter(property = "idp.locked", defaultValue = "false")
    private boolean locked;

    /** For whom the result is written: text for people, json for programs, sarif for code hosts. Example: {@code -Didp.output=json}. */
    @Parameter(property = "idp.output", defaultValue = "text")
    private String output = "text";

    /** Uses what was fetched before, and no network, as Maven's {@code -o} does. Example: {@code -Didp.offline}. */
    @Parameter(property = "idp.offline", defaultValue = "false")
    private boolean offline;

    /** Prints problems only. Example: {@code -Didp.quiet}. */
    @Parameter(property = "idp.quiet", defaultValue = "false")
    private boolean quiet;

    /** Does nothing. Example: {@code -Didp.skip}. */
    @Parameter(property = "idp.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Inject
    private @Nullable RepositorySystem repositories;

    @Inject
    private @Nullable SettingsDecrypter settingsDecrypter;

    /** Runs the goal's command. */
    abstract Outcome run(Options options);

    /** Tells whether a module without descriptor is to be skipped. */
    boolean needsDescriptor() {
        return true;
    }

    /** Tells whether differences are to fail the build. */
    boolean failOnDifference() {
        return false;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: idp.skip is set");
        } else if (!OutcomeLog.FORMATS.contains(output)) {
            throw new MojoFailureException(
                    "idp.output: found " + output + ", expected one of " + String.join(", ", OutcomeLog.FORMATS));
        } else if (needsDescriptor() && isModuleWithoutDescriptor()) {
            getLog().info("skipped: this module has no " + file);
        } else {
            OutcomeLog.write(() -> run(options()), output, quiet, getLog());
        }
    }

    private boolean isModuleWithoutDescriptor() {
        List<Path> modules = session == null
                ? List.of()
                : session.getAllProjects().stream()
                        .filter(module -> module.getFile() != null) // without a POM Maven makes one up
                        .map(module -> module.getBasedir().toPath())
                        .toList();
        return Modules.hasOnlyOthers(directory(), modules, file);
    }

    private Options options() {
        return new Options(
                directory(),
                file,
                Optional.ofNullable(platform),
                Optional.ofNullable(catalog),
                out,
                env,
                set,
                image,
                projectVersion(),
                updateLock,
                locked,
                failOnDifference(),
                System.getenv(),
                isOffline(),
                artifacts(),
                ConfiguredCredentials.of(System.getenv(), servers()));
    }

    private ServerLogins servers() {
        return new SessionServers(
                Objects.requireNonNull(session).getSettings(), Objects.requireNonNull(settingsDecrypter));
    }

    private boolean isOffline() {
        return offline || session != null && session.isOffline();
    }

    private ArtifactSource artifacts() {
        return SessionArtifacts.of(
                Objects.requireNonNull(repositories),
                Objects.requireNonNull(session).getRepositorySession(),
                Objects.requireNonNull(project),
                isOffline());
    }

    /** Without a POM Maven makes a project up, whose version says nothing about an image. */
    private Optional<String> projectVersion() {
        return Optional.ofNullable(project)
                .filter(real -> real.getFile() != null)
                .map(MavenProject::getVersion);
    }

    private Path directory() {
        return project == null || project.getFile() == null
                ? Path.of("").toAbsolutePath()
                : project.getBasedir().toPath();
    }
}
