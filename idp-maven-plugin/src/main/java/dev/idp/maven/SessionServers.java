package dev.idp.maven;

import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.credential.ServerLogins;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * The servers of the settings that Maven has read.
 *
 * @param settings the settings
 * @param decrypter what decrypts their passwords
 */
record SessionServers(Settings settings, SettingsDecrypter decrypter) implements ServerLogins {
    /** A user name that no host looks at beside a token. */
    private static final String ANY_USER = "idp";

    @Override
    public Optional<Login> login(String id) {
        return Optional.ofNullable(settings.getServer(id))
                .map(server -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .filter(server ->
                        server.getPassword() != null && !server.getPassword().isEmpty())
                .map(SessionServers::login);
    }

    private static Login login(Server server) {
        return new Login(Optional.ofNullable(server.getUsername()).orElse(ANY_USER), Secret.of(server.getPassword()));
    }

    @Override
    public String toString() {
        return "servers";
    }
}
