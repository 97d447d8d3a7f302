package dev.idp.maven;

import dev.idp.templates.command.InitCommand;
import dev.idp.templates.command.InitOptions;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.init.Terminal;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new descriptor: asks, and proposes what the project or its manifests say.
 *
 * <p>Example: {@code mvn idp:init}
 */
@Mojo(name = "init", requiresProject = false, aggregator = true)
public final class InitMojo extends IdpMojo {
    /**
     * Manifests of a service that runs already: a folder with a kustomization, or YAML files. Example: {@code
     * -Didp.from=k8s}.
     */
    @Parameter(property = "idp.from")
    private @Nullable String from;

    /** The template to follow, {@code NAME} or {@code NAME@VERSION}. Example: {@code -Didp.template=web-service}. */
    @Parameter(property = "idp.template")
    private @Nullable String template;

    /** Where the workload is to run, all environments of the platform if left out. Example: {@code -Didp.environments=dev}. */
    @Parameter(property = "idp.environments")
    private List<String> environments = List.of();

    /** Asks nothing: takes what is proposed. So does {@code mvn -B}. Example: {@code -Didp.yes}. */
    @Parameter(property = "idp.yes", defaultValue = "false")
    private boolean yes;

    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    @Override
    Outcome run(Options options) {
        Optional<Terminal> person = interactive ? ConsoleTerminal.ofProcess() : Optional.empty();
        return InitCommand.run(new InitOptions(
                options, Optional.ofNullable(from), Optional.ofNullable(template), environments, yes, person));
    }

    @Override
    boolean needsDescriptor() {
        return false;
    }
}
