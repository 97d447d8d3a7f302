package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Picks policies, bindings and parameters from objects; objects of other kinds are left out. */
final class PolicyObjects {
    private static final Pattern ID = Pattern.compile("^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-[0-9]{1,4})\\b");
    private static final String GROUP = "admissionregistration.k8s.io/";

    private PolicyObjects() {}

    static Policies read(List<Resource> objects, Problems problems) {
        return read(objects.stream().map(Resource::node).toList(), RuleIndex.EMPTY, true, problems);
    }

    static Policies made(List<Resource> objects) {
        Problems none = new Problems();
        Policies policies = read(objects.stream().map(Resource::node).toList(), RuleIndex.EMPTY, false, none);
        none.throwIfErrors();
        return policies;
    }

    /**
     * Picks what is known.
     *
     * @param objects any objects
     * @param rules what people know of rules
     * @param isChecked whether objects are compared with the schema first
     * @param problems takes what is wrong
     */
    static Policies read(List<MapNode> objects, RuleIndex rules, boolean isChecked, Problems problems) {
        List<AdmissionPolicy> policies = new ArrayList<>();
        List<PolicyBinding> bindings = new ArrayList<>();
        List<Resource> parameters = new ArrayList<>();
        for (MapNode object : objects) {
            String kind = object.text("kind").orElse("");
            boolean known = kind.equals("ConfigMap") || isPolicyKind(object, kind);
            if (!known || isChecked && !isRight(object, kind, problems)) {
                continue;
            }
            switch (kind) {
                case "ConfigMap" -> parameters.add(new Resource(object));
                case "ValidatingAdmissionPolicy" -> policies.add(PolicyReader.policy(object, problems));
                default -> bindings.add(PolicyReader.binding(object));
            }
        }
        return new Policies(policies, bindings, parameters, withDerived(policies, rules));
    }

    private static boolean isPolicyKind(MapNode object, String kind) {
        return object.text("apiVersion").orElse("").startsWith(GROUP)
                && (kind.equals("ValidatingAdmissionPolicy") || kind.equals("ValidatingAdmissionPolicyBinding"));
    }

    private static boolean isRight(MapNode object, String kind, Problems problems) {
        Problems found = new Problems();
        Published.schema(kind).check(object, Pointer.ROOT, found);
        problems.addAll(found.sorted());
        return !found.hasErrors();
    }

    /** Every validation has a rule, a platform's own too. */
    private static RuleIndex withDerived(List<AdmissionPolicy> policies, RuleIndex rules) {
        List<Rule> derived = new ArrayList<>();
        for (AdmissionPolicy policy : policies) {
            for (Validation validation : policy.validations()) {
                if (rules.get(validation.rule()).isEmpty()) {
                    derived.add(ruleOf(validation.rule(), validation.message()));
                }
            }
        }
        return RuleIndex.of(derived).and(rules);
    }

    /** Makes a rule of which nobody wrote more than a message: nobody can waive it. */
    static Rule ruleOf(String id, String message) {
        String title = message.startsWith(id) ? message.substring(id.length()).replaceFirst("^[:\\s]+", "") : message;
        return new Rule(id, title, RuleSeverity.MEDIUM, Waivable.NO, title, List.of());
    }

    /** Finds the id that a message begins with. */
    static Optional<String> idOf(String message) {
        Matcher id = ID.matcher(message);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** Only objects of others are checked. */
    private static final class Published {
        private static final Schema POLICY = Schema.resource(PolicyObjects.class, "policy.schema.json");
        private static final Schema BINDING = Schema.resource(PolicyObjects.class, "policy-binding.schema.json");
        private static final Schema CONFIG_MAP = Schema.resource(PolicyObjects.class, "policy-parameters.schema.json");

        static Schema schema(String kind) {
            return switch (kind) {
                case "ConfigMap" -> CONFIG_MAP;
                case "ValidatingAdmissionPolicy" -> POLICY;
                default -> BINDING;
            };
        }
    }
}
