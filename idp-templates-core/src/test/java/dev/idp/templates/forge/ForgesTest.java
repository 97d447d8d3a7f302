package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.credential.Credentials;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the API of a repository's forge is, which decides where a token goes. */
class ForgesTest {
    private static GitUrl url(String text) {
        return GitUrl.parse(text, Stage.ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, https://github.com/acme/gitops.git, github.com, https://api.github.com/x",
        "GITHUB, git@github.com:acme/gitops.git, github.com, https://api.github.com/x",
        "GITHUB, ssh://git@ssh.github.com:443/acme/gitops.git, github.com, https://api.github.com/x",
        "GITHUB, https://acme.ghe.com/acme/gitops, acme.ghe.com, https://api.acme.ghe.com/x",
        "GITHUB, https://git.acme.example/acme/gitops, git.acme.example, https://git.acme.example/api/v3/x",
        "GITHUB, https://api.github.com.evil.example/a/b, api.github.com.evil.example,"
                + " https://api.github.com.evil.example/api/v3/x",
        "GITLAB, https://gitlab.com/acme/platform/gitops.git, gitlab.com, https://gitlab.com/api/v4/x",
        "GITLAB, ssh://git@git.acme.example:2222/acme/gitops, git.acme.example, https://git.acme.example/api/v4/x",
        "GITEA, https://git.acme.example:3000/acme/gitops, git.acme.example:3000,"
                + " https://git.acme.example:3000/api/v1/x",
        "GITHUB, http://localhost:8080/acme/gitops, localhost:8080, http://localhost:8080/api/v3/x"
    })
    void the_api_follows_from_the_repository(ForgeKind kind, String repository, String host, String api) {
        ApiPlace place = ApiPlace.of(kind, url(repository), Stage.ASKED);
        assertThat(place.host()).isEqualTo(host);
        assertThat(place.uri("/x")).hasToString(api);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, file:///srv/git/acme/gitops.git",
        "GITHUB, https://github.com/gitops",
        "GITHUB, https://github.com/acme/platform/gitops",
        "GITLAB, https://gitlab.com/gitops"
    })
    void what_is_no_repository_of_a_forge_has_no_api(ForgeKind kind, String repository) {
        assertThatThrownBy(() ->
                        Forges.open(kind, url(repository), Stage.ASKED, Stage.credentials("github.com", "a-token")))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("is no repository of a forge of the kind " + kind.word())
                .hasMessageContaining("[IDP3400]");
    }

    @Test
    void a_token_for_another_host_is_none() {
        Credentials others = Stage.credentials("api.github.com", "a-token");
        assertThatThrownBy(
                        () -> Forges.open(ForgeKind.GITHUB, url("https://github.com/acme/gitops"), Stage.ASKED, others))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("github.com acme/gitops: there is no token for this host");
    }

    @Test
    void no_forge_asks_for_no_token() {
        assertThat(Forges.open(
                        ForgeKind.NONE, url("file:///srv/git"), Stage.ASKED, Stage.credentials("none", "a-token")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, git@github.com:acme/gitops.git,"
                + " https://github.com/acme/gitops/compare/main...idp/shop/orders/prod?expand=1",
        "NONE, https://codeberg.org/acme/gitops,"
                + " https://codeberg.org/acme/gitops/compare/main...idp/shop/orders/prod",
        "GITLAB, https://git.acme.example/acme/platform/gitops.git,"
                + " https://git.acme.example/acme/platform/gitops/-/merge_requests/new?merge_request%5Bsource_branch%5D="
                + "idp%2Fshop%2Forders%2Fprod&merge_request%5Btarget_branch%5D=main"
    })
    void a_person_opens_a_pull_request_there(ForgeKind kind, String repository, String page) {
        assertThat(Forges.newPullRequestUrl(kind, url(repository), Stage.HEAD, "main"))
                .contains(page);
    }

    @ParameterizedTest
    @CsvSource({"NONE, https://git.acme.example/acme/gitops", "GITHUB, file:///srv/git/acme/gitops.git"})
    void nobody_knows_the_page_of_a_host_that_nobody_knows(ForgeKind kind, String repository) {
        assertThat(Forges.newPullRequestUrl(kind, url(repository), Stage.HEAD, "main"))
                .isEmpty();
    }
}
