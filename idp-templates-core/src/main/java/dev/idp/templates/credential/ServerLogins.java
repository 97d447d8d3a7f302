package dev.idp.templates.credential;

import java.util.Optional;

/** The servers of Maven's {@code settings.xml}, decrypted as Maven does. A front end knows how. */
@FunctionalInterface
public interface ServerLogins {
    /** No settings. */
    ServerLogins NONE = id -> Optional.empty();

    /**
     * Finds the server with an id.
     *
     * @param id {@code HOST}, or {@code HOST:PORT} where the port is unusual
     * @return its user and password; nothing where there is no such server, or it has no password
     * @throws ServerLoginException where the settings cannot be read
     */
    Optional<Login> login(String id) throws ServerLoginException;
}
