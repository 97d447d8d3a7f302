package dev.idp.templates.template;

/**
 * What a need says it hands over.
 *
 * @param description what it is for
 * @param secret whether it is a reference to a key of a Secret, not a text
 * @param optional whether an environment may have none
 */
public record DeclaredOutput(String description, boolean secret, boolean optional) {}
