package dev.idp.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names policies. */
final class PoliciesOption {
    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "The folder of the policies (default: those of the platform).")
    private @Nullable String folder;

    /** Returns the folder, where one is named. */
    Optional<String> folder() {
        return Optional.ofNullable(folder);
    }
}
