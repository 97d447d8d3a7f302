package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;

/**
 * One place where a bundle rule is not kept.
 *
 * @param resource the resource to change
 * @param field the field to change, or that should be there
 * @param message what to do, without the rule's id
 */
record Breach(Resource resource, Pointer field, String message) {}
