package dev.idp.templates.forge;

import dev.idp.templates.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** The token of one API, which goes into one header and nowhere else. */
final class ApiToken {
    private static final Pattern USABLE = Pattern.compile("[!-~]+");

    private final String scheme;
    private final Secret secret;

    /**
     * Keeps it.
     *
     * @param scheme the word before it in the header: {@code Bearer}
     * @param secret the token
     */
    ApiToken(String scheme, Secret secret) {
        this.scheme = scheme;
        this.secret = secret;
    }

    /** Tells whether a header takes it. */
    boolean isUsable() {
        return USABLE.matcher(secret.reveal()).matches();
    }

    String header() {
        return scheme + " " + secret.reveal();
    }

    /** Tells whether a text repeats it. */
    boolean isIn(String text) {
        String token = secret.reveal();
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        return text.toLowerCase(Locale.ROOT).contains(token.toLowerCase(Locale.ROOT)) || text.contains(encoded);
    }

    /** Returns nothing of it. */
    @Override
    public String toString() {
        return "(token)";
    }
}
