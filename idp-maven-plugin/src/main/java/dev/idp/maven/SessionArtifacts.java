package dev.idp.maven;

import dev.idp.templates.catalog.ArtifactCoordinates;
import dev.idp.templates.catalog.ArtifactException;
import dev.idp.templates.catalog.ArtifactSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Resolves jars with the Maven that runs: its mirrors, proxies, logins, reactor and offline setting.
 *
 * @param system Maven's resolver
 * @param session Maven's session with it
 * @param repositories where the project takes dependencies and plugins from
 * @param offline whether to use the local repository only
 */
record SessionArtifacts(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, boolean offline)
        implements ArtifactSource {
    static SessionArtifacts of(
            RepositorySystem system, RepositorySystemSession session, MavenProject project, boolean offline) {
        List<RemoteRepository> repositories = Stream.concat(
                        project.getRemoteProjectRepositories().stream(), project.getRemotePluginRepositories().stream())
                .distinct()
                .toList();
        return new SessionArtifacts(system, session, repositories, offline);
    }

    @Override
    public Path jar(ArtifactCoordinates coordinates) throws ArtifactException {
        DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session);
        strict.setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        strict.setOffline(offline);
        DefaultArtifact jar =
                new DefaultArtifact(coordinates.group(), coordinates.artifact(), "jar", coordinates.version());
        try {
            return system.resolveArtifact(strict, new ArtifactRequest(jar, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException missing) {
            throw new ArtifactException(String.valueOf(missing.getMessage()), missing);
        }
    }
}
