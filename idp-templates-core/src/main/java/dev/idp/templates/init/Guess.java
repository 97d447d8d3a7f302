package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Node;

/**
 * A value that a project suggests.
 *
 * @param field its place in a descriptor
 * @param value the value
 * @param reason where it comes from, as half a sentence
 */
public record Guess(Pointer field, Node value, String reason) {}
