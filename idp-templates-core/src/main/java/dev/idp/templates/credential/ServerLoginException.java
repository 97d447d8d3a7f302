package dev.idp.templates.credential;

/** Says that Maven's settings cannot be read. It has no cause, because a parser's words quote the file, and so a password. */
public final class ServerLoginException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says where.
     *
     * @param place the file, and the line where it is known: {@code ~/.m2/settings.xml:12}
     */
    public ServerLoginException(String place) {
        super(place);
    }
}
