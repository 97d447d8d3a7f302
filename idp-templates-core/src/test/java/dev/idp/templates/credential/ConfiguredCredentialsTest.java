package dev.idp.templates.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.ProblemText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which login is for which host, and which source comes first. */
class ConfiguredCredentialsTest {
    private static final String HOST = "git.acme.example";
    private static final String TOKEN = "c4nary-7d1e-own";
    private static final Map<String, String> OWN =
            Map.of("IDP_GIT_HOST", HOST, "IDP_GIT_USERNAME", "robot", "IDP_GIT_TOKEN", TOKEN);
    private static final Map<String, String> ACTIONS = Map.of(
            "GITHUB_ACTIONS",
            "true",
            "GITHUB_TOKEN",
            "c4nary-7d1e-actions",
            "GITHUB_SERVER_URL",
            "https://" + HOST,
            "GITHUB_API_URL",
            "https://api." + HOST + "/v3");
    private static final Map<String, String> GITLAB = Map.of(
            "GITLAB_CI", "true",
            "CI_JOB_TOKEN", "c4nary-7d1e-job",
            "CI_SERVER_HOST", HOST,
            "CI_SERVER_PORT", "8443");

    @Test
    void a_git_token_is_for_its_host_and_for_that_host_s_api() {
        assertThat(git(OWN, HOST)).contains("robot " + TOKEN);
        assertThat(forge(OWN, HOST)).contains("robot " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"git.acme.example:8443", "acme.example", "api.git.acme.example", "evil-git.acme.example", ""})
    void no_other_host_gets_it(String other) {
        assertThat(git(OWN, other)).isEmpty();
        assertThat(forge(OWN, other)).isEmpty();
    }

    @Test
    void a_forge_token_is_for_the_api_alone() {
        Map<String, String> both = with(OWN, Map.of("IDP_FORGE_TOKEN", "c4nary-7d1e-forge"));

        assertThat(forge(both, HOST)).contains("robot c4nary-7d1e-forge");
        assertThat(git(both, HOST)).contains("robot " + TOKEN);
    }

    @Test
    void a_forge_may_be_another_host() {
        Map<String, String> both =
                with(OWN, Map.of("IDP_FORGE_TOKEN", "c4nary-7d1e-forge", "IDP_FORGE_HOST", "api.acme.example"));

        assertThat(forge(both, "api.acme.example")).contains("robot c4nary-7d1e-forge");
        assertThat(git(both, "api.acme.example")).isEmpty();
        assertThat(forge(both, HOST)).contains("robot " + TOKEN);
    }

    @Test
    void host_names_have_no_case_and_the_usual_port_is_none() {
        assertThat(git(with(OWN, Map.of("IDP_GIT_HOST", "Git.Acme.example:443")), HOST))
                .isPresent();
    }

    @Test
    void a_token_of_github_actions_is_for_its_server_and_api() {
        assertThat(git(ACTIONS, HOST)).contains("x-access-token c4nary-7d1e-actions");
        assertThat(forge(ACTIONS, HOST)).isPresent();
        assertThat(forge(ACTIONS, "api." + HOST)).isPresent();
        assertThat(git(ACTIONS, "api." + HOST)).isEmpty();
        assertThat(git(ACTIONS, "github.com")).isEmpty();
    }

    @Test
    void a_token_of_gitlab_is_for_git_alone() {
        assertThat(git(GITLAB, HOST + ":8443")).contains("gitlab-ci-token c4nary-7d1e-job");
        assertThat(git(GITLAB, HOST)).isEmpty();
        assertThat(forge(GITLAB, HOST + ":8443")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GITHUB_ACTIONS, false", "GITHUB_ACTIONS, ''", "GITHUB_SERVER_URL, ''"})
    void a_token_outside_of_such_a_job_counts_for_nothing(String variable, String value) {
        assertThat(git(with(ACTIONS, Map.of(variable, value)), HOST)).isEmpty();
    }

    @Test
    void what_was_set_for_us_comes_before_settings_and_settings_before_the_pipeline() {
        ServerLogins servers = id ->
                Optional.of(id).filter(HOST::equals).map(host -> new Login("ann", Secret.of("c4nary-7d1e-settings")));

        assertThat(text(ConfiguredCredentials.of(with(ACTIONS, OWN), servers).git(HOST)))
                .contains("robot " + TOKEN);
        assertThat(text(ConfiguredCredentials.of(ACTIONS, servers).git(HOST))).contains("ann c4nary-7d1e-settings");
        assertThat(text(ConfiguredCredentials.of(ACTIONS, servers).forge(HOST))).contains("ann c4nary-7d1e-settings");
        assertThat(text(ConfiguredCredentials.of(Map.of(), servers).git("other.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IDP_GIT_HOST, '', IDP3701",
        "IDP_GIT_HOST, https://git.acme.example, IDP3702",
        "IDP_GIT_HOST, robot:c4nary-7d1e-own@git.acme.example, IDP3702",
        "IDP_GIT_HOST, git.acme.example/gitops, IDP3702",
        "IDP_GIT_HOST, git.acme.example:0, IDP3702",
        "IDP_GIT_TOKEN, 'c4nary-7d1e own', IDP3703",
        "IDP_GIT_TOKEN, ${env.TOKEN}, IDP3703",
        "IDP_GIT_TOKEN, '{kBvt0dBpmHVyp0tHBQZbVQ+fUsyDJtXMD+uC0xyiyMc=}', IDP3703",
        "IDP_GIT_USERNAME, ro:bot, IDP3703",
        "GITHUB_SERVER_URL, http://git.acme.example, IDP3702",
        "IDP_GIT_CREDENTIAL_HELPER, yes, IDP3707"
    })
    void a_fault_has_its_own_code_and_repeats_nothing(String variable, String value, String code) {
        Map<String, String> base =
                variable.startsWith("GITHUB") ? ACTIONS : variable.endsWith("HELPER") ? Map.of() : OWN;
        IdpException refused =
                catchThrowableOfType(IdpException.class, () -> git(with(base, Map.of(variable, value)), HOST));

        String shown = ProblemText.all(refused.problems());
        assertThat(shown).contains("[" + code + "]", variable.equals("IDP_GIT_USERNAME") ? "user name" : variable);
        assertThat(shown).doesNotContain("c4nary").doesNotContain(value.isEmpty() ? "c4nary" : value);
        assertThat(String.valueOf(refused.getMessage())).doesNotContain("c4nary");
    }

    @Test
    void a_line_break_at_the_end_of_a_token_is_a_problem() {
        IdpException refused = catchThrowableOfType(
                IdpException.class, () -> git(with(OWN, Map.of("IDP_GIT_TOKEN", TOKEN + "\n")), HOST));

        assertThat(refused.problems().get(0).code().id()).isEqualTo("IDP3703");
        assertThat(new Canary("robot", TOKEN).in(String.valueOf(refused.getMessage())))
                .isEmpty();
    }

    @Test
    void settings_that_cannot_be_read_are_a_problem_at_their_place() {
        ServerLogins broken = id -> {
            throw new ServerLoginException("/home/ann/.m2/settings.xml:12");
        };
        IdpException refused = catchThrowableOfType(
                IdpException.class,
                () -> ConfiguredCredentials.of(Map.of(), broken).git(HOST));

        assertThat(refused)
                .hasMessageContaining("/home/ann/.m2/settings.xml:12")
                .hasMessageContaining("[IDP3704]");
    }

    @Test
    void a_fault_is_said_when_a_host_is_asked_for_and_tokens_are_masked_before() {
        Map<String, String> faulty = Map.of("IDP_FORGE_TOKEN", "c4nary-7d1e-early");

        assertThat(ConfiguredCredentials.of(faulty, ServerLogins.NONE)).hasToString("credentials");
        assertThat(Masking.mask("c4nary-7d1e-early")).isEqualTo("(secret)");
    }

    private static Optional<String> git(Map<String, String> variables, String host) {
        return text(ConfiguredCredentials.of(variables, ServerLogins.NONE).git(host));
    }

    private static Optional<String> forge(Map<String, String> variables, String host) {
        return text(ConfiguredCredentials.of(variables, ServerLogins.NONE).forge(host));
    }

    private static Optional<String> text(Optional<Login> login) {
        return login.map(each -> each.username() + " " + each.password().reveal());
    }

    private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(base);
        all.putAll(more);
        return all;
    }
}
