package dev.idp.templates.command;

import dev.idp.templates.init.InitRequest;
import dev.idp.templates.init.ProjectScan;
import dev.idp.templates.init.Terminal;
import dev.idp.templates.platform.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked for who wants a new descriptor.
 *
 * @param common folder, descriptor, platform, catalog, and {@code --set}
 * @param from a folder or file with the manifests of a service that runs already
 * @param template {@code NAME} or {@code NAME@VERSION}
 * @param environments where the workload is to run; empty for all environments of the platform
 * @param yes whether to ask nothing
 * @param terminal whom to ask, where somebody is there
 */
public record InitOptions(
        Options common,
        Optional<String> from,
        Optional<String> template,
        List<String> environments,
        boolean yes,
        Optional<Terminal> terminal) {
    /** Copies the list. */
    public InitOptions {
        environments = List.copyOf(environments);
    }

    InitRequest request(Platform platform) throws IOException {
        return new InitRequest(
                template,
                common.settings(),
                environments,
                ProjectScan.of(new ProjectFolder(common.project()), platform.registries()));
    }

    Optional<Terminal> person() {
        return yes ? Optional.empty() : terminal;
    }
}
