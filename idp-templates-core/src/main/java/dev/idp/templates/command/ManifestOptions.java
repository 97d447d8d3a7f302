package dev.idp.templates.command;

import java.util.List;
import java.util.Optional;

/**
 * What a person asked for who wants manifests judged.
 *
 * @param common the options that all commands share; of the environments the first counts
 * @param policies the folder of the policies; nothing for those of the platform
 * @param paths files and folders with manifests, folders of kustomizations, and trees that this engine wrote
 */
public record ManifestOptions(Options common, Optional<String> policies, List<String> paths) {
    /** Copies the paths. */
    public ManifestOptions {
        paths = List.copyOf(paths);
    }
}
