package dev.idp.templates.credential;

/**
 * Who we are to one host.
 *
 * @param username the name to log in with; {@code idp} where the host asks for none beside the token
 * @param password the token or password
 */
public record Login(String username, Secret password) {}
