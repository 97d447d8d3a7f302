package dev.idp.templates.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges the resources of one environment by all rules: those of admission policies and those over all resources. */
public final class PolicyCheck {
    private final BundleRules bundleRules;
    private final SortedMap<String, Rule> rules = new TreeMap<>();

    private PolicyCheck(BundleRules bundleRules) {
        this.bundleRules = bundleRules;
        bundleRules.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * Takes the policies that come with the engine.
     *
     * @return the check
     */
    public static PolicyCheck bundled() {
        return new PolicyCheck(BundleRules.bundled());
    }

    /**
     * Returns all rules.
     *
     * @return by id, a view
     */
    public Map<String, Rule> rules() {
        return Collections.unmodifiableSortedMap(rules);
    }

    /**
     * Judges an environment.
     *
     * @param environment its name
     * @param bundle its resources; what their annotations say of waivers does not count
     * @param waivers what may be broken
     * @return what is broken, and what of it is excused
     */
    public PolicyReport check(String environment, Bundle bundle, WaiverSet waivers) {
        Bundle bare = new Bundle(
                bundle.environmentClass(),
                bundle.resources().stream().map(WaiverAnnotation::without).toList(),
                bundle.base());
        List<Finding> findings = new ArrayList<>(bundleRules.check(bare));
        return waivers.excuse(environment, findings, rules.values());
    }
}
