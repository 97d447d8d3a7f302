package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of a process; what is empty there is not set.
 *
 * @param values by name
 */
record Variables(Map<String, String> values) {
    static final String GIT_TOKEN = "IDP_GIT_TOKEN";
    static final String FORGE_TOKEN = "IDP_FORGE_TOKEN";
    static final String ACTIONS_TOKEN = "GITHUB_TOKEN";
    static final String JOB_TOKEN = "CI_JOB_TOKEN";

    Variables {
        values = Map.copyOf(values);
    }

    /** Makes all tokens known to masking, those too that no host is asked for. */
    void known() {
        Stream.of(GIT_TOKEN, FORGE_TOKEN, ACTIONS_TOKEN, JOB_TOKEN)
                .flatMap(name -> text(name).stream())
                .forEach(Secret::of);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    boolean says(String name, String value) {
        return text(name).filter(value::equals).isPresent();
    }

    Optional<String> host(String name) {
        return text(name)
                .map(text -> Host.parse(text)
                        .orElseThrow(() -> bad(
                                name,
                                "found no host",
                                "write HOST, or HOST:PORT where the port is unusual;"
                                        + " without https://, user and path")));
    }

    Optional<String> hostOfUrl(String name) {
        return text(name)
                .map(text -> Host.ofUrl(text)
                        .orElseThrow(
                                () -> bad(name, "found no URL of a host", "write https://HOST, or https://HOST:PORT")));
    }

    private static IdpException bad(String name, String found, String hint) {
        return new IdpException(Problem.error(CredentialCode.BAD_HOST, Location.of(name), found, hint));
    }

    @Override
    public String toString() {
        return "variables";
    }
}
