package dev.idp.templates.credential;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The logins that GitHub Actions and GitLab CI put into the environment of a job. Each is for the host that the same
 * environment names, and counts only where the environment says that this is such a job.
 *
 * @param variables the environment
 */
record PipelineVariables(Variables variables) implements Credentials {
    private static final String TRUE = "true";
    private static final String HTTPS_PORT = "443";

    @Override
    public Optional<Login> git(String host) {
        return actions(host, "GITHUB_SERVER_URL").or(() -> gitLab(host));
    }

    /** GitLab's job token opens no merge request. */
    @Override
    public Optional<Login> forge(String host) {
        return Stream.of("GITHUB_SERVER_URL", "GITHUB_API_URL")
                .flatMap(url -> actions(host, url).stream())
                .findFirst();
    }

    private Optional<Login> actions(String host, String url) {
        return token("GITHUB_ACTIONS", Variables.ACTIONS_TOKEN)
                .filter(token -> variables.hostOfUrl(url).filter(host::equals).isPresent())
                .map(token -> CheckedLogin.of("x-access-token", token, Variables.ACTIONS_TOKEN));
    }

    private Optional<Login> gitLab(String host) {
        return token("GITLAB_CI", Variables.JOB_TOKEN)
                .filter(token -> gitLabHost().filter(host::equals).isPresent())
                .map(token -> CheckedLogin.of("gitlab-ci-token", token, Variables.JOB_TOKEN));
    }

    private Optional<String> gitLabHost() {
        String port = variables.text("CI_SERVER_PORT").orElse(HTTPS_PORT);
        return variables.host("CI_SERVER_HOST").map(host -> port.equals(HTTPS_PORT) ? host : host + ":" + port);
    }

    private Optional<String> token(String job, String name) {
        return variables.says(job, TRUE) ? variables.text(name) : Optional.empty();
    }

    @Override
    public String toString() {
        return "variables";
    }
}
