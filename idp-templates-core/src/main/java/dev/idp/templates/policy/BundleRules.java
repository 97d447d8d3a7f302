package dev.idp.templates.policy;

import java.util.List;
import java.util.stream.Stream;

/** The rules over all resources of one environment together, which no admission policy can see. */
final class BundleRules {
    private static final List<BundleRule> ALL = Stream.of(
                    NetworkRules.all(), ScalingRules.all(), PortRules.all(), ReferenceRules.all(), ManifestRules.all())
            .flatMap(List::stream)
            .toList();

    private BundleRules() {}

    /**
     * Judges an environment.
     *
     * @param bundle its resources
     * @param rules what people know of the rules; a rule that is not in it is not asked
     * @return where a rule is not kept; bundle rules deny in every environment
     */
    static List<Finding> check(Bundle bundle, RuleIndex rules) {
        return ALL.stream()
                .flatMap(rule -> rules.get(rule.id()).stream()
                        .flatMap(known -> rule.judge().apply(bundle).map(breach -> finding(known, breach))))
                .toList();
    }

    /** Lists the ids of the rules. */
    static List<String> ids() {
        return ALL.stream().map(BundleRule::id).sorted().toList();
    }

    private static Finding finding(Rule rule, Breach breach) {
        return new Finding(rule, breach.resource(), breach.field(), rule.id() + ": " + breach.message(), Action.DENY);
    }
}
