package dev.idp.templates.credential;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The second line of defence of secrets: everything that a front end prints goes through here, and each {@link Secret} that
 * this process has made is replaced in it by {@code (secret)}. The first line is that no text holds one. Known for the whole
 * process, because a message does not say whose it is.
 */
public final class Masking {
    /** What stands in place of a secret. */
    static final String SHOWN = "(secret)";

    /** A shorter text is a word that many a message holds by right. */
    private static final int SHORTEST = 8;

    /** The longest first, so that of a secret that holds another one nothing remains. */
    private static final Set<SecretForm> FORMS = new ConcurrentSkipListSet<>(
            Comparator.comparingInt((SecretForm form) -> -form.text().length())
                    .thenComparing(SecretForm::text)
                    .thenComparing(SecretForm::isPart));

    private Masking() {}

    static void know(String secret) {
        String text = secret.strip();
        if (text.length() >= SHORTEST) {
            FORMS.addAll(SecretForm.of(text));
        }
    }

    /**
     * Replaces secrets: as they are, URL-encoded, in base64 (also within a login of user and password), in hexadecimal
     * digits, and as JSON writes them. A secret of fewer than eight characters is left.
     *
     * @param text any text
     * @return the same text, or a copy without secrets
     */
    public static String mask(String text) {
        String masked = text;
        for (SecretForm form : FORMS) {
            masked = form.mask(masked);
        }
        return masked;
    }

    /**
     * Replaces secrets in what a bug says of itself and its causes.
     *
     * @param bug what was thrown
     * @return the same, where its stack trace shows no secret; else one with the same stack trace, whose text begins with
     *     the name of the bug's class
     */
    public static RuntimeException mask(RuntimeException bug) {
        return MaskedFailure.shows(bug) ? new MaskedFailure(bug) : bug;
    }
}
