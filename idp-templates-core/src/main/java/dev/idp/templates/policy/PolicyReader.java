package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ApiResources;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a policy or a binding that is valid against its schema. */
final class PolicyReader {
    private static final Pointer PARAM_KIND = Pointer.of("spec", "paramKind");
    private static final Pointer RULES = Pointer.of("spec", "matchConstraints", "resourceRules");

    private PolicyReader() {}

    static AdmissionPolicy policy(MapNode node, Problems problems) {
        MapNode spec = node.map("spec").orElseThrow();
        String name = node.map("metadata").flatMap(data -> data.text("name")).orElseThrow();
        checkParameters(node, spec, problems);
        checkResources(node, problems);
        return new AdmissionPolicy(
                name,
                node,
                spec.get("paramKind").isPresent(),
                rules(spec.map("matchConstraints")),
                texts(node, "matchConditions"),
                texts(node, "variables"),
                validations(node, name),
                spec.text("failurePolicy").equals(Optional.of("Ignore")));
    }

    static PolicyBinding binding(MapNode node) {
        MapNode spec = node.map("spec").orElseThrow();
        List<String> actions =
                spec.list("validationActions").map(ListNode::texts).orElse(List.of());
        Optional<Action> action = actions.contains("Deny")
                ? Optional.of(Action.DENY)
                : actions.contains("Warn") ? Optional.of(Action.WARN) : Optional.empty();
        return new PolicyBinding(
                node.map("metadata").flatMap(data -> data.text("name")).orElseThrow(),
                node,
                spec.text("policyName").orElseThrow(),
                action,
                spec.map("paramRef").map(PolicyReader::reference),
                rules(spec.map("matchResources")));
    }

    private static ParameterReference reference(MapNode written) {
        return new ParameterReference(
                written.text("name"),
                LabelSelector.of(written.map("selector")),
                written.text("namespace"),
                written.text("parameterNotFoundAction").equals(Optional.of("Allow")));
    }

    private static void checkParameters(MapNode node, MapNode spec, Problems problems) {
        spec.map("paramKind")
                .filter(kind -> !kind.text("apiVersion").equals(Optional.of("v1"))
                        || !kind.text("kind").equals(Optional.of("ConfigMap")))
                .ifPresent(kind -> problems.error(
                        PolicyCode.UNKNOWN_PARAMETER_KIND,
                        node.locate(PARAM_KIND),
                        "found " + kind.text("apiVersion").orElse("") + " "
                                + kind.text("kind").orElse("") + ", expected v1 ConfigMap",
                        "keep the parameters in a ConfigMap"));
    }

    private static void checkResources(MapNode node, Problems problems) {
        List<MapNode> written =
                node.at(RULES).map(list -> ((ListNode) list).maps()).orElse(List.of());
        for (int i = 0; i < written.size(); i++) {
            List<String> groups =
                    written.get(i).list("apiGroups").map(ListNode::texts).orElse(List.of());
            List<String> resources =
                    written.get(i).list("resources").map(ListNode::texts).orElse(List.of());
            for (int k = 0; k < resources.size() && groups.size() == 1; k++) {
                checkResource(node, RULES.then(i).then("resources").then(k), groups.get(0), resources.get(k), problems);
            }
        }
    }

    private static void checkResource(MapNode node, Pointer place, String group, String resource, Problems problems) {
        Set<String> known = ApiResources.ofGroup(group);
        String main = resource.contains("/") ? resource.substring(0, resource.indexOf('/')) : resource;
        if (!known.isEmpty() && !main.equals("*") && !known.contains(main)) {
            problems.error(
                    PolicyCode.UNKNOWN_KIND,
                    node.locate(place),
                    "found the resource " + resource + ", which the API group \"" + group + "\" does not have",
                    NearMiss.of(main, known)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("write it as the API does: plural, in lower case"));
        }
    }

    private static MatchRules rules(Optional<MapNode> written) {
        MapNode match = written.orElseGet(MapNode::empty);
        return new MatchRules(
                resourceRules(match, "resourceRules"),
                resourceRules(match, "excludeResourceRules"),
                LabelSelector.of(match.map("objectSelector")),
                LabelSelector.of(match.map("namespaceSelector")),
                match.text("matchPolicy").equals(Optional.of("Exact")));
    }

    private static List<ResourceRule> resourceRules(MapNode match, String list) {
        return match.list(list).map(ListNode::maps).orElse(List.of()).stream()
                .map(rule -> new ResourceRule(
                        all(rule, "apiGroups"),
                        all(rule, "apiVersions"),
                        all(rule, "operations"),
                        all(rule, "resources"),
                        all(rule, "resourceNames"),
                        rule.text("scope").orElse("*")))
                .toList();
    }

    private static List<String> all(MapNode rule, String list) {
        return rule.list(list).map(ListNode::texts).orElse(List.of());
    }

    private static List<PolicyText> texts(MapNode node, String list) {
        List<MapNode> written = written(node, list);
        List<PolicyText> texts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            texts.add(text(node, written.get(i), list, i, "expression"));
        }
        return texts;
    }

    private static List<MapNode> written(MapNode node, String list) {
        return node.map("spec")
                .flatMap(spec -> spec.list(list))
                .map(ListNode::maps)
                .orElse(List.of());
    }

    private static PolicyText text(MapNode node, MapNode item, String list, int index, String field) {
        return new PolicyText(
                item.text("name").orElse(""),
                item.text(field).orElse(""),
                node.locate(PolicyExpressions.place(list, index, field)));
    }

    private static List<Validation> validations(MapNode node, String policy) {
        List<MapNode> written = written(node, "validations");
        List<Validation> validations = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            MapNode item = written.get(i);
            PolicyText expression = text(node, item, "validations", i, "expression");
            String message = item.text("message")
                    .orElse("failed expression: " + expression.text())
                    .strip();
            Optional<PolicyText> computed = item.get("messageExpression").isEmpty()
                    ? Optional.empty()
                    : Optional.of(text(node, item, "validations", i, "messageExpression"));
            validations.add(new Validation(
                    expression, message, computed, PolicyObjects.idOf(message).orElse(policy)));
        }
        return validations;
    }
}
