package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Optional;

/**
 * The logins of Maven's settings: a server's id is the host that it is for.
 *
 * @param servers the settings
 */
record MavenServers(ServerLogins servers) implements Credentials {
    @Override
    public Optional<Login> git(String host) {
        try {
            return servers.login(host)
                    .map(login -> CheckedLogin.of(
                            login.username(), login.password().reveal(), "settings.xml, server " + host));
        } catch (ServerLoginException unreadable) {
            throw new IdpException(Problem.error(
                    CredentialCode.UNREADABLE_SETTINGS,
                    Location.of(String.valueOf(unreadable.getMessage())),
                    "found settings of Maven that cannot be read, and may hold the login for " + host,
                    "let Maven check them: mvn help:effective-settings"));
        }
    }

    @Override
    public Optional<Login> forge(String host) {
        return git(host);
    }

    @Override
    public String toString() {
        return "servers";
    }
}
