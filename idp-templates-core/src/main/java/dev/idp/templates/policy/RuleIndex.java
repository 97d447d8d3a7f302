package dev.idp.templates.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules by their ids. */
public final class RuleIndex {
    /** The index without rules. */
    public static final RuleIndex EMPTY = new RuleIndex(new TreeMap<>());

    private final SortedMap<String, Rule> rules;

    private RuleIndex(SortedMap<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * Indexes rules.
     *
     * @param rules any rules; of two with one id the later stands
     * @return the index
     */
    public static RuleIndex of(Collection<Rule> rules) {
        SortedMap<String, Rule> byId = new TreeMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return new RuleIndex(byId);
    }

    /**
     * Finds a rule.
     *
     * @param id its id, {@code SEC-05}
     * @return the rule, if it is here
     */
    public Optional<Rule> get(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * Returns the rules.
     *
     * @return by id, a view
     */
    public Map<String, Rule> byId() {
        return Collections.unmodifiableSortedMap(rules);
    }

    /**
     * Lays another index over this one.
     *
     * @param other its rules stand where both have an id
     * @return an index of both
     */
    public RuleIndex and(RuleIndex other) {
        SortedMap<String, Rule> both = new TreeMap<>(rules);
        both.putAll(other.rules);
        return new RuleIndex(both);
    }
}
