package dev.idp.templates.policy;

import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * A ValidatingAdmissionPolicy.
 *
 * @param name its name
 * @param node as it is written
 * @param takesParameters whether it has a {@code paramKind}
 * @param match which objects it judges
 * @param conditions what must be true for it to judge an object
 * @param variables what its expressions have in common, in order
 * @param validations what it asks for
 * @param failsOpen whether an object passes where an expression gives no value
 */
record AdmissionPolicy(
        String name,
        MapNode node,
        boolean takesParameters,
        MatchRules match,
        List<PolicyText> conditions,
        List<PolicyText> variables,
        List<Validation> validations,
        boolean failsOpen) {
    AdmissionPolicy {
        conditions = List.copyOf(conditions);
        variables = List.copyOf(variables);
        validations = List.copyOf(validations);
    }
}
