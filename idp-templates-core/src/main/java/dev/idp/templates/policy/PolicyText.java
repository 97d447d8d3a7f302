package dev.idp.templates.policy;

import dev.idp.templates.problem.Location;

/**
 * One expression of a policy.
 *
 * @param name what the policy calls it; empty where it has no name
 * @param text the expression
 * @param location where it is written
 */
record PolicyText(String name, String text, Location location) {}
