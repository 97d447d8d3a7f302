package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs of repositories are taken, and in which spelling. */
class GitUrlTest {
    private static final Location ASKED = Location.of("platform.yaml");

    @ParameterizedTest
    @CsvSource({
        "https://git.acme.example/catalog.git, https://git.acme.example/catalog.git",
        "HTTPS://Git.Acme.example:443/Team/catalog/, https://git.acme.example/Team/catalog",
        "https://git.acme.example:8443/My%20Team/_git/c, https://git.acme.example:8443/My%20Team/_git/c",
        "http://127.0.0.1:8080/c.git, http://127.0.0.1:8080/c.git",
        "http://localhost/c.git, http://localhost/c.git",
        "http://[::1]:80/c.git, http://[::1]/c.git",
        "ssh://git@git.acme.example:22/c.git, ssh://git@git.acme.example/c.git",
        "git@git.acme.example:team/c.git, ssh://git@git.acme.example/team/c.git",
        "file:///srv/git/c.git, file:///srv/git/c.git"
    })
    void a_url_has_one_spelling(String written, String url) {
        assertThat(GitUrl.parse(written, ASKED)).hasToString(url).isEqualTo(GitUrl.parse(url, ASKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://robot:canary@git.acme.example/c.git",
                "https://canary@git.acme.example/c.git",
                "HTTPS://robot:canary@git.acme.example:443/c.git",
                "http://robot:canary@127.0.0.1/c.git",
                "ssh://git:canary@git.acme.example/c.git",
                "https://robot:can/ary@canary@h/c.git"
            })
    void a_secret_is_refused_and_not_repeated(String written) {
        Problem problem = problem(written);
        assertThat(problem.code()).isIn(GitCode.SECRET_IN_URL, GitCode.BAD_URL);
        assertThat(problem.toString()).doesNotContain("canary").doesNotContain("robot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "catalog",
                "http://git.acme.example/c.git",
                "http://127.0.0.1.acme.example/c.git",
                "http://localhost.acme.example/c.git",
                "https://git.acme.example",
                "https://git.acme.example/",
                "https://git.acme.example/org/../evil",
                "https://git.acme.example/org/./evil",
                "https://git.acme.example/org/%2e%2e/evil",
                "https://git.acme.example/org%5cevil",
                "https://git.acme.example/org%2fevil",
                "https://git.acme.example/org\\evil",
                "https://git.acme.example/org@evil",
                "https://git.acme.example//org",
                "https://git.acme.example/org?token=canary",
                "https://git.acme.example/org#canary",
                "https://git.acme.example:0/org",
                "https://-evil/org",
                "https://git.acme.example/-upload-pack",
                "https://git.acme.example/a\nb",
                "ssh://-oProxyCommand=canary/org",
                "ssh://git@-oProxyCommand/org",
                "ftp://git.acme.example/c.git",
                "git://git.acme.example/c.git",
                "ext::sh -c canary",
                "amazon-s3://bucket/c.git",
                "file://host/srv/c.git",
                "file:///srv/../etc",
                "/srv/git/c.git"
            })
    void anything_else_is_refused(String written) {
        Problem problem = problem(written);
        assertThat(problem.code()).isEqualTo(GitCode.BAD_URL);
        assertThat(problem.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/c.git@v1, https://h.example/c.git, v1,",
        "https://h.example/c.git@main:deep/platform.yaml, https://h.example/c.git, main, deep/platform.yaml",
        "git@h.example:team/c.git@refs/tags/v1:p.yaml, ssh://git@h.example/team/c.git, refs/tags/v1, p.yaml",
        "ssh://git@h.example/c.git@main, ssh://git@h.example/c.git, main,"
    })
    void a_place_is_read(String written, String url, String ref, String path) {
        GitSource source = GitSource.parse(written, ASKED);
        assertThat(source.url()).hasToString(url);
        assertThat(source.ref()).isEqualTo(ref);
        assertThat(source.path().map(Object::toString).orElse(null)).isEqualTo(path);
        assertThat(GitSource.isRepository(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/c.git",
                "git@h.example:team/c.git",
                "ssh://git@h.example/c.git",
                "https://h.example/c.git@-x",
                "https://h.example/c.git@a..b",
                "https://h.example/c.git@a.lock",
                "https://h.example/c.git@HEAD",
                "https://h.example/c.git@a b"
            })
    void a_place_without_a_ref_is_refused(String written) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> GitSource.parse(written, ASKED));
        assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.BAD_REF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://robot:canary@h/c.git", "https://robot:canary@h/c.git@main:p.yaml"})
    void a_place_with_a_secret_is_refused_and_not_repeated(String written) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> GitSource.parse(written, ASKED));
        assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.SECRET_IN_URL);
        assertThat(refused.problems().toString()).doesNotContain("canary");
    }

    @Test
    void a_file_is_no_repository() {
        assertThat(GitSource.isRepository("../gitops/platform.yaml")).isFalse();
        assertThat(GitSource.isRepository("platform@home.yaml")).isFalse();
    }

    private static Problem problem(String written) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> GitUrl.parse(written, ASKED));
        assertThat(refused).as("it was taken").isNotNull();
        return refused.problems().get(0);
    }
}
