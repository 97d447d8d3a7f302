package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Optional;

/**
 * The logins of the variables {@code IDP_…}.
 *
 * @param variables the environment
 */
record OwnVariables(Variables variables) implements Credentials {
    /** Hosts that take a token ask for some user name, and don't look at it. */
    static final String ANY_USER = "idp";

    private static final String GIT_HOST = "IDP_GIT_HOST";
    private static final String GIT_USERNAME = "IDP_GIT_USERNAME";
    private static final String FORGE_HOST = "IDP_FORGE_HOST";

    @Override
    public Optional<Login> git(String host) {
        return login(Variables.GIT_TOKEN, GIT_HOST, variables.host(GIT_HOST), host);
    }

    /** The Git token serves the API of its own host, where no other token is for it. */
    @Override
    public Optional<Login> forge(String host) {
        Optional<String> its = variables.host(FORGE_HOST).or(() -> variables.host(GIT_HOST));
        return login(Variables.FORGE_TOKEN, FORGE_HOST, its, host).or(() -> git(host));
    }

    private Optional<Login> login(String token, String hostVariable, Optional<String> its, String host) {
        Optional<String> text = variables.text(token);
        if (text.isPresent() && its.isEmpty()) {
            throw new IdpException(Problem.error(
                    CredentialCode.TOKEN_WITHOUT_HOST,
                    Location.of(token),
                    "found a token, and no host that it is for",
                    "set " + hostVariable + " to the one host that is to get it"));
        }
        return text.filter(given -> its.orElseThrow().equals(host))
                .map(given -> CheckedLogin.of(username(), given, token));
    }

    private String username() {
        return variables.text(GIT_USERNAME).orElse(ANY_USER);
    }

    @Override
    public String toString() {
        return "variables";
    }
}
