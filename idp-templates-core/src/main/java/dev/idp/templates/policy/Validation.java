package dev.idp.templates.policy;

import java.util.Optional;

/**
 * One thing that a policy asks for.
 *
 * @param expression what must be true
 * @param message what is said where it is false
 * @param messageExpression computes a better message
 * @param rule the id that the message begins with, else the policy's name
 */
record Validation(PolicyText expression, String message, Optional<PolicyText> messageExpression, String rule) {}
