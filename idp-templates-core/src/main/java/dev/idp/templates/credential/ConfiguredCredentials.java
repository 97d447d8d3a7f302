package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The logins that a process was given. The first source that has one for a host gives it: the variables {@code IDP_…}, the
 * servers of Maven's settings, the variables of GitHub Actions or GitLab CI, and, where {@code IDP_GIT_CREDENTIAL_HELPER}
 * is {@code true}, Git's credential helpers. Nothing is read or started before a host is asked for; a fault in a source is
 * said then.
 */
public final class ConfiguredCredentials implements Credentials {
    private final List<Credentials> sources;

    private ConfiguredCredentials(List<Credentials> sources) {
        this.sources = sources;
    }

    /**
     * Takes what a process was given. The secrets among the variables are known to {@link Masking} from here on.
     *
     * @param variables its environment; a variable that is empty is not set
     * @param servers the servers of Maven's settings
     * @return the logins; asking for one throws {@link IdpException} where its source is faulty
     */
    public static ConfiguredCredentials of(Map<String, String> variables, ServerLogins servers) {
        Variables given = new Variables(variables);
        given.known();
        return new ConfiguredCredentials(List.of(
                new OwnVariables(given),
                new MavenServers(servers),
                new PipelineVariables(given),
                new CredentialHelpers(given, CredentialHelpers.LONGEST)));
    }

    @Override
    public Optional<Login> git(String host) {
        return first(source -> source.git(host));
    }

    @Override
    public Optional<Login> forge(String host) {
        return first(source -> source.forge(host));
    }

    private Optional<Login> first(Function<Credentials, Optional<Login>> question) {
        return sources.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    /** Returns nothing of what it holds. */
    @Override
    public String toString() {
        return "credentials";
    }
}
