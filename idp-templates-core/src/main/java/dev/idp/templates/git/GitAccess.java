package dev.idp.templates.git;

import dev.idp.templates.credential.ConfiguredCredentials;
import dev.idp.templates.credential.Credentials;
import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.ServerLogins;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Who we are to a host: a token is for the one host that it is tied to, and is never shown. */
public final class GitAccess {
    private final Credentials credentials;
    private final Optional<Path> home;
    private final Optional<Path> agent;
    private final boolean early;

    private GitAccess(Credentials credentials, Optional<Path> home, Optional<Path> agent, boolean early) {
        this.credentials = credentials;
        this.home = home;
        this.agent = agent;
        this.early = early;
    }

    /**
     * Takes logins for hosts that are reached over https, and keys for those that are reached over SSH.
     *
     * @param credentials the logins
     * @param home the home folder, whose {@code .ssh} holds keys and known hosts
     * @return the access, which asks no SSH agent
     */
    public static GitAccess of(Credentials credentials, Optional<Path> home) {
        return new GitAccess(credentials, home, Optional.empty(), false);
    }

    /**
     * Takes what the environment of a process says, and nothing else.
     *
     * @param variables what {@link ConfiguredCredentials} reads, {@code HOME} for {@code .ssh}, and {@code SSH_AUTH_SOCK} for
     *     the SSH agent
     * @return the access
     */
    public static GitAccess of(Map<String, String> variables) {
        return of(ConfiguredCredentials.of(variables, ServerLogins.NONE), variables);
    }

    /**
     * Takes logins, and what the environment of a process says about SSH.
     *
     * @param credentials the logins
     * @param variables {@code HOME} for {@code .ssh}, and {@code SSH_AUTH_SOCK} for the SSH agent
     * @return the access
     */
    public static GitAccess of(Credentials credentials, Map<String, String> variables) {
        return new GitAccess(credentials, path(variables, "HOME"), path(variables, "SSH_AUTH_SOCK"), false);
    }

    private static Optional<Path> path(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    /** Returns the same access, that does not wait to be asked: who pushes is asked each time. */
    GitAccess early() {
        return new GitAccess(credentials, home, agent, true);
    }

    /** Returns what to log in with, where a token is for this repository's host. */
    Optional<CredentialsProvider> credentials(GitUrl url) {
        return login(url)
                .map(login -> new UsernamePasswordCredentialsProvider(
                        login.username(), login.password().reveal()));
    }

    /** Logs in with the first request, where we don't wait to be asked. */
    void introduce(TransportHttp transport, GitUrl url) {
        login(url)
                .filter(login -> early)
                .ifPresent(login -> transport.setPreemptiveBasicAuthentication(
                        login.username(), login.password().reveal()));
    }

    private Optional<Login> login(GitUrl url) {
        boolean web = url.scheme().equals("https") || url.scheme().equals("http");
        return web ? credentials.git(url.host()) : Optional.empty();
    }

    /** Returns the home folder, whose {@code .ssh} holds keys and known hosts. */
    Optional<Path> home() {
        return home;
    }

    /** Returns the socket of the SSH agent. */
    Optional<Path> agent() {
        return agent;
    }

    /** Returns nothing of what it holds. */
    @Override
    public String toString() {
        return "access";
    }
}
