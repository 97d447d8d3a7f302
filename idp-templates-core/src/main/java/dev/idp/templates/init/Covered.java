package dev.idp.templates.init;

/**
 * A field of an old object that a parameter says now.
 *
 * @param resource the object, {@code KIND/NAME}
 * @param field the field
 * @param parameter the parameter, dotted
 */
public record Covered(String resource, String field, String parameter) {}
