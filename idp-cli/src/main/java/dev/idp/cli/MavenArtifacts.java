package dev.idp.cli;

import dev.idp.templates.catalog.ArtifactCoordinates;
import dev.idp.templates.catalog.ArtifactException;
import dev.idp.templates.catalog.ArtifactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;

/**
 * Resolves jars as Maven does, without Maven: with the user's settings and local repository. Loaded only where a catalog
 * comes from Maven; it brings thirty libraries.
 *
 * @param home the user's home, for {@code .m2}
 * @param offline whether to use the local repository only
 */
record MavenArtifacts(Path home, boolean offline) implements ArtifactSource {
    @Override
    public Path jar(ArtifactCoordinates coordinates) throws ArtifactException {
        try {
            MavenSettings settings = MavenSettings.read(home);
            try (RepositorySystem system = new RepositorySystemSupplier().get();
                    CloseableSession session = session(system, settings)) {
                List<RemoteRepository> repositories =
                        system.newResolutionRepositories(session, settings.repositories());
                DefaultArtifact jar =
                        new DefaultArtifact(coordinates.group(), coordinates.artifact(), "jar", coordinates.version());
                return system.resolveArtifact(session, new ArtifactRequest(jar, repositories, null))
                        .getArtifact()
                        .getPath();
            }
        } catch (SettingsBuildingException wrong) {
            IOException place = new IOException(MavenSettings.place(home, wrong));
            throw new ArtifactException("found settings that cannot be read: " + place.getMessage(), place);
        } catch (ArtifactResolutionException missing) {
            throw new ArtifactException(String.valueOf(missing.getMessage()), missing);
        }
    }

    /** A jar whose checksum is wrong or missing is no jar. */
    private CloseableSession session(RepositorySystem system, MavenSettings settings) {
        return new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(settings.localRepository())
                .setOffline(offline || settings.isOffline())
                .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
                .setMirrorSelector(settings.mirrors())
                .setProxySelector(settings.proxies())
                .setAuthenticationSelector(settings.logins())
                .build();
    }
}
