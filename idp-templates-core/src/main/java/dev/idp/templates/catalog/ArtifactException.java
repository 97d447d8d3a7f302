package dev.idp.templates.catalog;

/** Says why a jar cannot be had. */
public final class ArtifactException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * States why.
     *
     * @param message what the resolver found, without secrets
     * @param cause what it threw
     */
    public ArtifactException(String message, Throwable cause) {
        super(message, cause);
    }
}
