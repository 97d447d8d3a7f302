package dev.idp.tests.gitea;

import dev.idp.templates.credential.Credentials;
import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.git.GitAccess;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody with an account, and a token for it.
 *
 * @param name the account
 * @param host the host and port that the token is for
 * @param token the token
 */
record GiteaUser(String name, String host, String token) {
    /** What a process of this user finds in its environment. */
    Map<String, String> variables() {
        return Map.of("IDP_GIT_HOST", host, "IDP_GIT_USERNAME", name, "IDP_GIT_TOKEN", token);
    }

    GitAccess access() {
        return GitAccess.of(variables());
    }

    Credentials credentials() {
        return new Credentials() {
            @Override
            public Optional<Login> git(String asked) {
                return forge(asked);
            }

            @Override
            public Optional<Login> forge(String asked) {
                return Optional.of(new Login(name, Secret.of(token))).filter(login -> asked.equals(host));
            }
        };
    }
}
