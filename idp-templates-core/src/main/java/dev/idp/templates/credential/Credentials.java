package dev.idp.templates.credential;

import java.util.Optional;

/** Knows who we are to a host. A login is for the one host that it was configured for, and for no other. */
public interface Credentials {
    /**
     * Finds the login for reading and pushing repositories.
     *
     * @param host {@code HOST}, or {@code HOST:PORT} where the port is unusual
     * @return the login, if one was configured for this host
     */
    Optional<Login> git(String host);

    /**
     * Finds the login for the API of a forge.
     *
     * @param host {@code HOST}, or {@code HOST:PORT} where the port is unusual
     * @return the login, if one was configured for this host
     */
    Optional<Login> forge(String host);
}
