package dev.idp.maven;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.ManifestCommand;
import dev.idp.templates.command.ManifestOptions;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the written files are what the engine writes, and names every file that is not. With {@code idp.paths} or
 * {@code idp.policies} it judges manifests of anybody by policies instead.
 *
 * <p>Example: {@code mvn idp:verify}
 */
@Mojo(name = "verify", threadSafe = true, requiresProject = false)
public final class VerifyMojo extends IdpMojo {
    /**
     * The folder of the policies to judge manifests by; without it those of the platform. Example: {@code
     * -Didp.policies=kubernetes/policies}.
     */
    @Parameter(property = "idp.policies")
    private @Nullable String policies;

    /**
     * Manifests to judge by the policies of the environment {@code idp.env}, in place of the written files. Example: {@code
     * -Didp.paths=k8s}.
     */
    @Parameter(property = "idp.paths")
    private List<String> paths = List.of();

    @Override
    boolean needsDescriptor() {
        return !judges();
    }

    private boolean judges() {
        return policies != null || !paths.isEmpty();
    }

    @Override
    Outcome run(Options options) {
        return judges()
                ? ManifestCommand.run(new ManifestOptions(options, Optional.ofNullable(policies), paths))
                : Command.VERIFY.run(options);
    }
}
