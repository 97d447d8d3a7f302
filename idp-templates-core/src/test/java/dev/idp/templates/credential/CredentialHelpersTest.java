package dev.idp.templates.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking the helpers of the user's Git, with the real Git of this machine. */
class CredentialHelpersTest {
    private static final String HOST = "git.acme.example";
    private static final String TOKEN = "c4nary-7d1e-helper";

    @TempDir
    private Path home;

    @Test
    void a_helper_gives_the_login_and_is_asked_once() throws IOException {
        CredentialHelpers helpers =
                helpers("echo asked >> $HOME/asked; echo username=ann; echo password=" + TOKEN, "true");

        Login login = helpers.git(HOST).orElseThrow();
        assertThat(login.username()).isEqualTo("ann");
        assertThat(login.password().reveal()).isEqualTo(TOKEN);
        assertThat(helpers.forge(HOST)).contains(login);
        assertThat(home.resolve("asked")).hasContent("asked\n");
    }

    @Test
    void no_helper_is_started_unless_the_user_asks_for_it() throws IOException {
        CredentialHelpers helpers = helpers("echo asked >> $HOME/asked", "false");

        assertThat(helpers.git(HOST)).isEmpty();
        assertThat(home.resolve("asked")).doesNotExist();
    }

    @Test
    void a_helper_that_knows_nothing_gives_no_login_and_asks_nobody() throws IOException {
        assertThat(helpers("true", "true").git(HOST)).isEmpty();
    }

    @Test
    void a_helper_sees_none_of_our_variables() throws IOException {
        CredentialHelpers helpers = helpers("env > $HOME/env", "true");

        assertThat(helpers.git(HOST)).isEmpty();
        assertThat(Files.readString(home.resolve("env"))).contains("HOME=").doesNotContain("IDP_", "GIT_TRACE=");
    }

    @Test
    void a_helper_that_hangs_is_given_up() throws IOException {
        long before = System.nanoTime();

        assertThat(problem("sleep 60").message()).contains("did not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_login_for_another_host_is_not_used() throws IOException {
        Problem problem = problem("echo host=evil.example; echo username=ann; echo password=" + TOKEN);

        assertThat(problem.code().id()).isEqualTo("IDP3706");
        assertThat(new Canary("ann", TOKEN).in(problem.toString())).isEmpty();
    }

    @Test
    void a_password_that_cannot_be_sent_is_a_problem() throws IOException {
        Problem problem = problem("echo username=ann; echo 'password=" + TOKEN + " and more'");

        assertThat(problem.code().id()).isEqualTo("IDP3703");
        assertThat(new Canary("ann", TOKEN).in(problem.toString())).isEmpty();
    }

    @Test
    void a_flood_is_a_problem() throws IOException {
        Problem problem = problem("echo username=ann; echo password=$(head -c 40000 /dev/zero | tr '\\0' x)");

        assertThat(problem.code().id()).isEqualTo("IDP3705");
    }

    private Problem problem(String script) throws IOException {
        CredentialHelpers helpers = helpers(script, "true");
        IdpException refused = catchThrowableOfType(IdpException.class, () -> helpers.git(HOST));
        return refused.problems().get(0);
    }

    private CredentialHelpers helpers(String script, String on) throws IOException {
        Path helper = home.resolve("helper");
        Files.writeString(helper, script + "\n");
        Files.writeString(home.resolve(".gitconfig"), "[credential]\n\thelper = \"!sh " + helper + "\"\n");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        Map<String, String> variables = Map.of(
                "HOME",
                home.toString(),
                "PATH",
                path,
                "GIT_TRACE",
                "1",
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "IDP_GIT_TOKEN",
                "c4nary-7d1e-own",
                "IDP_GIT_CREDENTIAL_HELPER",
                on);
        return new CredentialHelpers(new Variables(variables), Duration.ofSeconds(3));
    }
}
