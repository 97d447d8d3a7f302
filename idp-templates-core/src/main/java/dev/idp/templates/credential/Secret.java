package dev.idp.templates.credential;

/** A text that is never shown. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Keeps a text, and makes it known to {@link Masking}.
     *
     * @param text a token or password, not empty
     * @return the secret
     */
    public static Secret of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty secret");
        }
        Masking.know(text);
        return new Secret(text);
    }

    /**
     * Gives the text away, to nothing but the connection to the host that it is for.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    /** Returns nothing of it. */
    @Override
    public String toString() {
        return Masking.SHOWN;
    }
}
