package dev.idp.templates.forge;

import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the API of a repository's forge is: the one place that a token for this forge is sent to. It follows from the
 * repository's URL alone, never from anything that a host says.
 *
 * @param kind the forge
 * @param host the repository's host: {@code HOST}, or {@code HOST:PORT} where the port of its pages is unusual
 * @param names the steps of the repository's path, without {@code .git}; two or more
 * @param web protocol, host and port of its pages
 * @param origin protocol, host and port of its API
 * @param prefix what the paths of its API begin with; empty or from a slash, without one at its end
 * @param asked where the repository is named
 */
record ApiPlace(
        ForgeKind kind, String host, List<String> names, String web, String origin, String prefix, Location asked) {
    private static final Pattern PAGE = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&*+,;=%\\[\\]-]{1,500}");

    static ApiPlace of(ForgeKind kind, GitUrl repository, Location asked) {
        List<String> names = names(repository);
        boolean known = kind == ForgeKind.GITLAB ? names.size() >= 2 : names.size() == 2;
        if (repository.scheme().equals("file") || !known) {
            throw none(kind, repository, asked);
        }
        String host = host(repository);
        String web = (repository.scheme().equals("http") ? "http://" : "https://") + host;
        return switch (kind) {
            case GITHUB -> gitHub(host, names, web, asked);
            case GITLAB -> new ApiPlace(kind, host, names, web, web, "/api/v4", asked);
            case GITEA -> new ApiPlace(kind, host, names, web, web, "/api/v1", asked);
            case NONE -> throw none(kind, repository, asked);
        };
    }

    private static ApiPlace gitHub(String host, List<String> names, String web, Location asked) {
        boolean cloud = host.equals("github.com") || host.endsWith(".ghe.com");
        return cloud
                ? new ApiPlace(ForgeKind.GITHUB, host, names, web, "https://api." + host, "", asked)
                : new ApiPlace(ForgeKind.GITHUB, host, names, web, web, "/api/v3", asked);
    }

    /** The port of SSH says nothing of that of the pages; two hosts have a second name for SSH. */
    static String host(GitUrl repository) {
        String host = repository.host();
        String named = repository.scheme().equals("ssh") ? host.replaceFirst(":[0-9]+$", "") : host;
        return switch (named) {
            case "ssh.github.com" -> "github.com";
            case "altssh.gitlab.com" -> "gitlab.com";
            default -> named;
        };
    }

    static List<String> names(GitUrl repository) {
        String path = repository.path().replaceFirst("\\.git$", "").substring(1);
        return Arrays.stream(path.split("/"))
                .map(name -> URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static IdpException none(ForgeKind kind, GitUrl repository, Location asked) {
        return new IdpException(Problem.error(
                ForgeCode.NO_API,
                asked,
                repository + " is no repository of a forge of the kind " + kind.word(),
                "name the repository by the https or ssh URL that the forge shows, or use the forge none"));
    }

    /** Returns the same place, with paths that begin with something else. */
    ApiPlace below(String otherPrefix) {
        return new ApiPlace(kind, host, names, web, origin, otherPrefix, asked);
    }

    /** Returns the repository as people say it. */
    String repository() {
        return String.join("/", names);
    }

    URI uri(String path) {
        return URI.create(origin + prefix + path);
    }

    /** Tells whether a URL is one of this API, so that the token may go there. */
    boolean isHere(URI uri) {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).equalsIgnoreCase(origin);
    }

    /** Returns a URL for people: the one that the host tells where it leads to its own pages, else the usual one. */
    String page(Optional<String> told, String usual) {
        return told.filter(url -> PAGE.matcher(url).matches() && url.startsWith(web + "/"))
                .orElseGet(() -> web + "/" + repository() + usual);
    }

    /** Says which rights a token needs. */
    String scope() {
        return switch (kind) {
            case GITHUB ->
                "a fine-grained token needs Pull requests: read and write on this repository, a classic one the scope"
                        + " repo";
            case GITLAB -> "the token needs the scope api and the role Developer in this project";
            case GITEA -> "the token needs the scopes write:repository and write:issue";
            case NONE -> "no token is needed";
        };
    }
}
