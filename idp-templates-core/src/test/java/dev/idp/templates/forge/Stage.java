package dev.idp.templates.forge;

import dev.idp.templates.credential.Credentials;
import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.Location;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A forge of one kind in memory, behind a host whose every request is checked, and our side of the conversation. */
final class Stage implements AutoCloseable {
    static final Location ASKED = Location.of("platform.yaml");
    static final String HEAD = "idp/shop/orders/prod";
    static final String MARKER = "<!-- idp: shop/orders/prod -->";

    final Canary canary = new Canary("ghp_c4NAry+Tw33t/" + "0".repeat(20));
    final StubHost host = new StubHost();
    final List<Duration> waits = new ArrayList<>();
    final Model model;
    final Forge forge;

    private Stage(ForgeKind kind) throws IOException {
        boolean gitHub = kind == ForgeKind.GITHUB;
        model = gitHub ? new GitHubModel(host.origin()) : new GitLabModel(host.origin());
        host.behaving(model)
                .checkedBy(gitHub ? ApiFacts.of("/api/v3", "github.yaml") : ApiFacts.of("/api/v4", "gitlab.yaml"));
        String path = gitHub ? "/acme/gitops.git" : "/acme/platform/gitops.git";
        forge = Forges.open(kind, GitUrl.parse(host.origin() + path, ASKED), ASKED, credentials(), waits::add)
                .orElseThrow();
    }

    static Stage of(ForgeKind kind) throws IOException {
        return new Stage(kind);
    }

    Credentials credentials() {
        return credentials(host.host(), canary.secret());
    }

    static Credentials credentials(String host, String token) {
        return new Credentials() {
            @Override
            public Optional<Login> git(String asked) {
                return Optional.empty();
            }

            @Override
            public Optional<Login> forge(String asked) {
                return Optional.of(new Login("idp", Secret.of(token))).filter(login -> asked.equals(host));
            }
        };
    }

    Draft draft(String body) {
        return draft(body, List.of(), List.of(), false);
    }

    Draft draft(String body, List<String> labels, List<String> reviewers, boolean autoMerge) {
        return new Draft(HEAD, "main", "Publish orders", body + "\n" + MARKER, MARKER, labels, reviewers, autoMerge);
    }

    PullRequests.Result ensure(Draft draft) {
        return new PullRequests(forge).ensure(draft).orElseThrow();
    }

    List<Model.Entry> open() {
        return model.all().stream()
                .filter(each -> each.state.startsWith("open"))
                .toList();
    }

    @Override
    public void close() {
        host.close();
    }
}
