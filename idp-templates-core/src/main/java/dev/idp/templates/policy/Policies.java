package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Admission policies with their bindings and parameters, and what people know of their rules. */
public final class Policies {
    /** No policies at all. */
    public static final Policies EMPTY = new Policies(List.of(), List.of(), List.of(), RuleIndex.EMPTY);

    private final List<AdmissionPolicy> policies;
    private final List<PolicyBinding> bindings;
    private final List<Resource> parameters;
    private final RuleIndex rules;

    Policies(List<AdmissionPolicy> policies, List<PolicyBinding> bindings, List<Resource> parameters, RuleIndex rules) {
        this.policies = List.copyOf(policies);
        this.bindings = List.copyOf(bindings);
        this.parameters = List.copyOf(parameters);
        this.rules = rules;
    }

    /**
     * Returns the policies that come with the engine. Their bindings and parameters are those of a platform.
     *
     * @return the policies and all rules, those over whole bundles too
     */
    public static Policies bundled() {
        return BundledPolicies.load();
    }

    /**
     * Reads a folder of policies, bindings, ConfigMaps with parameters, and rules. Files that do not end in
     * {@code .yaml} and objects of other kinds are left out, as are the folders of cases.
     *
     * @param folder the folder as people know it, without a slash at the end
     * @param files its files
     * @return what the folder holds; a validation whose message begins with no known id has the policy's name as rule
     * @throws IdpException with everything that is wrong with the files in themselves
     */
    public static Policies read(String folder, FileTree files) {
        return PolicyFolder.read(folder, files);
    }

    /**
     * Takes policies, bindings and ConfigMaps from objects that are read already.
     *
     * @param objects the objects; other kinds are left out
     * @return what they hold
     * @throws IdpException with everything that is wrong with the objects
     */
    public static Policies of(List<Resource> objects) {
        Problems problems = new Problems();
        Policies policies = PolicyObjects.read(objects, problems);
        problems.throwIfErrors();
        return policies;
    }

    /**
     * Takes the engine's own bindings and ConfigMaps without comparing them with the schemas.
     *
     * @param objects complete and right
     * @return what they hold
     */
    public static Policies made(List<Resource> objects) {
        return PolicyObjects.made(objects);
    }

    /**
     * Lays others beside these.
     *
     * @param other policies with other names
     * @return both
     */
    public Policies and(Policies other) {
        return new Policies(
                joined(policies, other.policies),
                joined(bindings, other.bindings),
                joined(parameters, other.parameters),
                rules.and(other.rules));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /**
     * Returns what people know of the rules.
     *
     * @return all rules, those of validations that no file of rules names too
     */
    public RuleIndex rules() {
        return rules;
    }

    /**
     * Returns the names of the policies.
     *
     * @return sorted
     */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        policies.forEach(policy -> names.add(policy.name()));
        return names;
    }

    List<AdmissionPolicy> policies() {
        return policies;
    }

    List<PolicyBinding> bindings() {
        return bindings;
    }

    List<Resource> parameters() {
        return parameters;
    }
}
