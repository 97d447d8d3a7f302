package dev.idp.templates.forge;

import dev.idp.templates.credential.Credentials;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.git.Pace;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens the forge of a repository. */
public final class Forges {
    private static final Map<String, ForgeKind> KNOWN =
            Map.of("github.com", ForgeKind.GITHUB, "gitlab.com", ForgeKind.GITLAB, "codeberg.org", ForgeKind.GITEA);

    private Forges() {}

    /**
     * Opens the forge of a repository. Nothing is asked of it yet.
     *
     * @param kind what the host is
     * @param repository the repository; its host decides where the API is
     * @param asked where the repository is named, for problems
     * @param credentials who we are; only the login for this host's API is asked for
     * @return the forge; nothing for {@link ForgeKind#NONE}
     * @throws IdpException where the URL is none of such a forge, there is no token for its host, or the token cannot be
     *     one
     */
    public static Optional<Forge> open(ForgeKind kind, GitUrl repository, Location asked, Credentials credentials) {
        return open(kind, repository, asked, credentials, time -> Thread.sleep(time.toMillis()));
    }

    /**
     * Opens the forge of a repository, with a way to wait.
     *
     * @param kind what the host is
     * @param repository the repository; its host decides where the API is
     * @param asked where the repository is named, for problems
     * @param credentials who we are; only the login for this host's API is asked for
     * @param sleep how to wait where the host is busy; at most a minute in all
     * @return the forge; nothing for {@link ForgeKind#NONE}
     * @throws IdpException where the URL is none of such a forge, there is no token for its host, or the token cannot be
     *     one
     */
    public static Optional<Forge> open(
            ForgeKind kind, GitUrl repository, Location asked, Credentials credentials, Pace.Sleep sleep) {
        if (kind == ForgeKind.NONE) {
            return Optional.empty();
        }
        ApiPlace place = ApiPlace.of(kind, repository, asked);
        Secret token = credentials
                .forge(place.host())
                .orElseThrow(() -> ApiTrouble.noToken(place))
                .password();
        return Optional.of(open(place, token, new Patience(sleep)));
    }

    private static Forge open(ApiPlace place, Secret token, Patience patience) {
        ApiToken bearer = new ApiToken("Bearer", token);
        return switch (place.kind()) {
            case GITHUB -> new GitHubForge(new Api(place, bearer, GitHubForge.HEADERS, patience));
            case GITLAB -> new GitLabForge(new Api(place, bearer, Map.of(), patience));
            case GITEA -> new GiteaForge(new Api(place, new ApiToken("token", token), Map.of(), patience), patience);
            case NONE -> throw new IllegalStateException("no API for " + place.kind());
        };
    }

    /**
     * Tells where a person opens a pull request by hand.
     *
     * @param kind what the host is; with {@link ForgeKind#NONE} only well-known hosts are known
     * @param repository the repository
     * @param head the branch that is to be merged
     * @param target the branch that it is to be merged into
     * @return the URL of a page; nothing where the host is not known, or the repository is a folder
     */
    public static Optional<String> newPullRequestUrl(ForgeKind kind, GitUrl repository, String head, String target) {
        if (repository.scheme().equals("file")) {
            return Optional.empty();
        }
        String host = ApiPlace.host(repository);
        Optional<ForgeKind> known = kind == ForgeKind.NONE ? Optional.ofNullable(KNOWN.get(host)) : Optional.of(kind);
        String path = ApiPlace.names(repository).stream().map(Call::encoded).collect(Collectors.joining("/"));
        String web = (repository.scheme().equals("http") ? "http://" : "https://") + host + "/" + path;
        return known.map(each -> web + page(each, head, target));
    }

    private static String page(ForgeKind kind, String head, String target) {
        return switch (kind) {
            case GITHUB -> "/compare/" + steps(target) + "..." + steps(head) + "?expand=1";
            case GITLAB ->
                "/-/merge_requests/new"
                        + Call.query(
                                Map.of("merge_request[source_branch]", head, "merge_request[target_branch]", target));
            case GITEA -> "/compare/" + steps(target) + "..." + steps(head);
            case NONE -> "";
        };
    }

    /** A branch in a path keeps its slashes. */
    private static String steps(String branch) {
        return Call.encoded(branch).replace("%2F", "/");
    }
}
