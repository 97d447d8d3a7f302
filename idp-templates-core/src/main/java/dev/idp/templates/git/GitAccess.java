package dev.idp.templates.git;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Who we are to a host: a token is for the one host that it is tied to, and is never shown. */
public final class GitAccess {
    private static final String HOST = "IDP_GIT_HOST";
    private static final String USERNAME = "IDP_GIT_USERNAME";
    private static final String TOKEN = "IDP_GIT_TOKEN";

    private final Map<String, String> variables;
    private final boolean early;

    private GitAccess(Map<String, String> variables, boolean early) {
        this.variables = variables;
        this.early = early;
    }

    /**
     * Takes what a process was given.
     *
     * @param variables its environment: {@code IDP_GIT_HOST} ({@code HOST} or {@code HOST:PORT}), {@code
     *     IDP_GIT_USERNAME}, {@code IDP_GIT_TOKEN}, and {@code HOME} for {@code .ssh}
     * @return the access
     */
    public static GitAccess of(Map<String, String> variables) {
        return new GitAccess(Map.copyOf(variables), false);
    }

    /** Returns the same access, that does not wait to be asked: who pushes is asked each time. */
    GitAccess early() {
        return new GitAccess(variables, true);
    }

    /** Returns what to log in with, where the token is for this repository's host. */
    Optional<CredentialsProvider> credentials(GitUrl url) {
        return token(url).map(token -> new UsernamePasswordCredentialsProvider(username(), token));
    }

    /** Logs in with the first request, where we don't wait to be asked. */
    void introduce(TransportHttp transport, GitUrl url) {
        token(url)
                .filter(token -> early)
                .ifPresent(token -> transport.setPreemptiveBasicAuthentication(username(), token));
    }

    private Optional<String> token(GitUrl url) {
        boolean web = url.scheme().equals("https") || url.scheme().equals("http");
        return Optional.ofNullable(variables.get(TOKEN))
                .filter(token -> web && url.host().equalsIgnoreCase(variables.getOrDefault(HOST, "")));
    }

    private String username() {
        return variables.getOrDefault(USERNAME, "idp");
    }

    /** Returns the home folder, whose {@code .ssh} holds keys and known hosts. */
    Optional<Path> home() {
        return Optional.ofNullable(variables.get("HOME")).map(Path::of);
    }

    /** Returns nothing of what it holds. */
    @Override
    public String toString() {
        return "access";
    }
}
