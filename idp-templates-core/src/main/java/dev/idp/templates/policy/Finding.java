package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;

/**
 * A resource that breaks a rule.
 *
 * @param rule the rule
 * @param resource the resource, with the namespace that it goes to
 * @param field the field to change; the root where the rule cannot say
 * @param message begins with the rule's id, and says what to do
 * @param action what the environment does about it
 */
public record Finding(Rule rule, Resource resource, Pointer field, String message, Action action) {}
