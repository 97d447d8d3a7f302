package dev.idp.templates.credential;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a login of texts that can be sent: what cannot would end in an error that quotes it. */
final class CheckedLogin {
    private static final Pattern SENDABLE = Pattern.compile("[^\\p{Cc}\\s\\p{Zs}]+");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}:]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern ENCRYPTED = Pattern.compile("\\{[A-Za-z0-9+/=]{16,}}");

    private CheckedLogin() {}

    static Login of(String username, String password, String place) {
        Secret secret = Secret.of(password);
        wrong(username, password).ifPresent(found -> {
            throw new IdpException(Problem.error(
                    CredentialCode.UNUSABLE_SECRET,
                    Location.of(place),
                    found,
                    "give user and token as the host gave them to you, on one line"));
        });
        return new Login(username, secret);
    }

    private static Optional<String> wrong(String username, String password) {
        if (PLACEHOLDER.matcher(password).matches()) {
            return Optional.of("found a variable that is not set in place of a password");
        }
        if (ENCRYPTED.matcher(password).matches()) {
            return Optional.of("found a password that is encrypted and could not be decrypted");
        }
        if (!SENDABLE.matcher(password).matches()) {
            return Optional.of("found a blank, line break or control character in a token");
        }
        return NAME.matcher(username).matches()
                ? Optional.empty()
                : Optional.of("found a colon or control character in the user name that goes with it, or none");
    }
}
