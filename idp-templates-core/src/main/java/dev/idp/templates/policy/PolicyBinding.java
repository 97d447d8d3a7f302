package dev.idp.templates.policy;

import dev.idp.templates.yaml.MapNode;
import java.util.Optional;

/**
 * A ValidatingAdmissionPolicyBinding.
 *
 * @param name its name
 * @param node as it is written
 * @param policy the name of its policy
 * @param action what is done about a broken rule; nothing where it is only noted in the audit log
 * @param parameters where the parameters are
 * @param match which objects it is for
 */
record PolicyBinding(
        String name,
        MapNode node,
        String policy,
        Optional<Action> action,
        Optional<ParameterReference> parameters,
        MatchRules match) {}
