package dev.idp.templates.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules over all resources of one environment together, with what people know of each. */
public final class BundleRules {
    private static final String FILE = "rules/bundle.yaml";
    private static final List<BundleRule> ALL = Stream.of(
                    NetworkRules.all(), ScalingRules.all(), PortRules.all(), ReferenceRules.all(), ManifestRules.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(BundleRule::id))
            .toList();

    private final Map<String, Rule> described = new TreeMap<>();

    private BundleRules(List<Rule> rules) {
        rules.forEach(rule -> described.put(rule.id(), rule));
    }

    /**
     * Reads the rules that come with the engine.
     *
     * @return the rules
     */
    public static BundleRules bundled() {
        return Bundled.RULES;
    }

    /**
     * Lists the rules.
     *
     * @return what people know of each, by id
     */
    public List<Rule> rules() {
        return List.copyOf(described.values());
    }

    /**
     * Judges an environment.
     *
     * @param bundle its resources
     * @return where a rule is not kept; bundle rules deny in every environment
     */
    public List<Finding> check(Bundle bundle) {
        return ALL.stream()
                .flatMap(rule -> rule.judge().apply(bundle).map(breach -> finding(rule, breach)))
                .toList();
    }

    private Finding finding(BundleRule rule, Breach breach) {
        Rule known = Objects.requireNonNull(described.get(rule.id()), rule.id());
        return new Finding(known, breach.resource(), breach.field(), rule.id() + ": " + breach.message(), Action.DENY);
    }

    private static final class Bundled {
        private static final BundleRules RULES = load();

        private static BundleRules load() {
            return new BundleRules(RuleFile.bundled(FILE));
        }
    }
}
