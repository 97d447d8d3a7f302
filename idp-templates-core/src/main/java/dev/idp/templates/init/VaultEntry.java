package dev.idp.templates.init;

/**
 * A secret value that has to be put into Vault, because Git holds none.
 *
 * @param secret the secret, the last part of its path {@code tenants/SYSTEM-ENV/NAME/SECRET}
 * @param property the key in it
 * @param from where the value is now: an object and a field, never the value
 */
public record VaultEntry(String secret, String property, String from) {}
