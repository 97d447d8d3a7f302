package dev.idp.templates.catalog;

import java.nio.file.Path;

/**
 * Where jars come from. The core knows no Maven: each front end brings the resolver that fits its class path, with the
 * mirrors, proxies, credentials and offline setting of its user.
 */
@FunctionalInterface
public interface ArtifactSource {
    /**
     * Finds a jar, and fetches it where it is not on this machine.
     *
     * @param coordinates which one
     * @return the jar, or the folder of its content where it is built in the same run
     * @throws ArtifactException where it cannot be had
     */
    Path jar(ArtifactCoordinates coordinates) throws ArtifactException;
}
