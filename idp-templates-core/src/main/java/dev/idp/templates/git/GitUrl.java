package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a repository in its one spelling: {@code https}, {@code ssh}, {@code file}, and {@code http} to this machine
 * only. It holds no password, and its path goes nowhere but down, so that it can be shown and compared.
 */
public final class GitUrl {
    private static final String HOST = "(?<host>[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[::1])";
    private static final String PORT = "(:(?<port>[1-9][0-9]{0,4}))?";
    private static final String PATH = "(?<path>(/([A-Za-z0-9._~+-]|%20)+)+)/?";
    private static final Pattern WEB = Pattern.compile("(?<scheme>(?i)https?)://" + HOST + PORT + PATH);
    private static final Pattern SSH =
            Pattern.compile("(?<scheme>(?i)ssh)://((?<user>[A-Za-z0-9_.-]+)@)?" + HOST + PORT + PATH);
    private static final Pattern SHORT_SSH =
            Pattern.compile("(?<user>[A-Za-z0-9_.-]+)@" + HOST + ":(?<path>[A-Za-z0-9_~][A-Za-z0-9._~+/-]*)");
    private static final Pattern FILE = Pattern.compile("(?i)file://(?<path>(/([A-Za-z0-9._~+-]|%20)+)+)/?");
    private static final Pattern SECRET = Pattern.compile("(?i)(https?|file)://[^/\\\\?#]*@.*|ssh://[^/@]*:[^/]*@.*");

    private final String scheme;
    private final String authority;
    private final String path;

    private GitUrl(String scheme, String authority, String path) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
    }

    /**
     * Reads a URL. No problem repeats the text, which may hold a secret.
     *
     * @param text the URL, or {@code USER@HOST:PATH} for SSH
     * @param asked where it stands, for problems
     * @return the URL
     * @throws IdpException where it is none, names a password, or uses another protocol
     */
    public static GitUrl parse(String text, Location asked) {
        if (SECRET.matcher(text).matches()) {
            throw secret(asked);
        }
        return List.of(WEB, SSH, SHORT_SSH, FILE).stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(GitUrl::of)
                .filter(GitUrl::isPlain)
                .orElseThrow(() -> unusable(asked));
    }

    private static IdpException secret(Location asked) {
        return new IdpException(Problem.error(
                GitCode.SECRET_IN_URL,
                asked,
                "found a user name or password in the URL of a repository",
                "remove it, and give IDP_GIT_HOST, IDP_GIT_USERNAME and IDP_GIT_TOKEN in the environment"));
    }

    private static IdpException unusable(Location asked) {
        return new IdpException(Problem.error(
                GitCode.BAD_URL,
                asked,
                "found no URL of a repository that may be used",
                "use https://HOST/PATH, ssh://USER@HOST/PATH or file:///PATH, without .., query and escapes;"
                        + " http is for this machine only"));
    }

    private static GitUrl of(Matcher url) {
        if (url.pattern() == FILE) {
            return new GitUrl("file", "", url.group("path"));
        }
        String host = url.group("host").toLowerCase(Locale.ROOT);
        if (url.pattern() == SHORT_SSH) {
            return new GitUrl("ssh", url.group("user") + "@" + host, "/" + url.group("path"));
        }
        String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
        boolean named = url.pattern() == SSH && url.group("user") != null;
        return new GitUrl(scheme, (named ? url.group("user") + "@" : "") + host + port(scheme, url), url.group("path"));
    }

    private static String port(String scheme, Matcher url) {
        String port = url.group("port");
        String usual = scheme.equals("https") ? "443" : scheme.equals("http") ? "80" : "22";
        return port == null || port.equals(usual) ? "" : ":" + port;
    }

    private boolean isPlain() {
        boolean plain = List.of(path.substring(1).split("/", -1)).stream()
                .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals("..") || name.startsWith("-"));
        return plain && (!scheme.equals("http") || isThisMachine(authority));
    }

    private static boolean isThisMachine(String authority) {
        return authority.matches("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
    }

    /** Tells whether the repository is a folder of this machine. */
    boolean isLocal() {
        return scheme.equals("file");
    }

    /**
     * Names the host: what a secret is tied to, without a user's name.
     *
     * @return {@code HOST} in lower case, or {@code HOST:PORT} where the port is unusual; empty for a folder
     */
    public String host() {
        return authority.substring(authority.indexOf('@') + 1);
    }

    /**
     * Names the protocol.
     *
     * @return {@code https}, {@code http}, {@code ssh} or {@code file}
     */
    public String scheme() {
        return scheme;
    }

    /**
     * Names the repository on its host.
     *
     * @return the path as it was written, from its first slash
     */
    public String path() {
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitUrl that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the URL, with protocol and host in lower case and without the usual port. */
    @Override
    public String toString() {
        return scheme + "://" + authority + path;
    }
}
