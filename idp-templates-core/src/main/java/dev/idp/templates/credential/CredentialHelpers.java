package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The logins that Git's credential helpers know, where the user asks for them. A host is asked about once. */
final class CredentialHelpers implements Credentials {
    /** A helper that needs longer waits for somebody. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String SWITCH = "IDP_GIT_CREDENTIAL_HELPER";

    private final Variables variables;
    private final Duration longest;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    CredentialHelpers(Variables variables, Duration longest) {
        this.variables = variables;
        this.longest = longest;
    }

    /** What became of a question. */
    private sealed interface Answer {
        record Known(Optional<Login> login) implements Answer {}

        record Faulty(Problem problem) implements Answer {}
    }

    @Override
    public Optional<Login> git(String host) {
        if (!isOn()) {
            return Optional.empty();
        }
        Answer answer = answers.computeIfAbsent(host, this::ask);
        if (answer instanceof Answer.Faulty faulty) {
            throw new IdpException(faulty.problem());
        }
        return ((Answer.Known) answer).login();
    }

    @Override
    public Optional<Login> forge(String host) {
        return git(host);
    }

    private boolean isOn() {
        String value = variables.text(SWITCH).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IdpException(Problem.error(
                    CredentialCode.NOT_A_SWITCH,
                    Location.of(SWITCH),
                    "found neither true nor false",
                    "write true to ask Git's credential helpers, or leave it out"));
        }
        return value.equals("true");
    }

    private Answer ask(String host) {
        try {
            return new Answer.Known(
                    new CredentialFill(variables.values(), longest).ask(host).map(reply -> login(host, reply)));
        } catch (CredentialFill.NoAnswerException failure) {
            return faulty(CredentialCode.HELPER_FAILED, host, String.valueOf(failure.getMessage()));
        } catch (IdpException unusable) {
            return new Answer.Faulty(unusable.problems().get(0));
        }
    }

    private Login login(String host, Map<String, String> reply) {
        if (!host.equalsIgnoreCase(reply.getOrDefault("host", "")) || !"https".equals(reply.get("protocol"))) {
            throw new IdpException(
                    problem(CredentialCode.ANOTHER_HOST, host, "named another host than it was asked about"));
        }
        String password = reply.getOrDefault("password", "");
        if (password.isEmpty()) {
            throw new IdpException(problem(CredentialCode.HELPER_FAILED, host, "named no password"));
        }
        return CheckedLogin.of(reply.getOrDefault("username", OwnVariables.ANY_USER), password, "git credential fill");
    }

    private static Answer faulty(CredentialCode code, String host, String what) {
        return new Answer.Faulty(problem(code, host, what));
    }

    private static Problem problem(CredentialCode code, String host, String what) {
        return Problem.error(
                code,
                Location.of("git credential fill"),
                "the credential helper for " + host + " " + what,
                "try it: printf 'protocol=https\\nhost=" + host + "\\n\\n' | git credential fill");
    }

    @Override
    public String toString() {
        return "helpers";
    }
}
