package dev.idp.cli;

import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.credential.ServerLoginException;
import dev.idp.templates.credential.ServerLogins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsBuildingException;

/**
 * The servers of the user's {@code ~/.m2/settings.xml}. The file is read when a host is asked for; most runs ask for none,
 * and reading it loads many classes.
 *
 * @param home the user's home, for {@code .m2}
 */
record SettingsServers(Path home) implements ServerLogins {
    /** A user name that no host looks at beside a token. */
    private static final String ANY_USER = "idp";

    @Override
    public Optional<Login> login(String id) throws ServerLoginException {
        if (!Files.exists(MavenSettings.file(home))) {
            return Optional.empty();
        }
        try {
            return MavenSettings.read(home).server(id).map(SettingsServers::login);
        } catch (SettingsBuildingException unreadable) {
            throw new ServerLoginException(MavenSettings.place(home, unreadable));
        }
    }

    private static Login login(Server server) {
        return new Login(Optional.ofNullable(server.getUsername()).orElse(ANY_USER), Secret.of(server.getPassword()));
    }
}
