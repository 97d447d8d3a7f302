package dev.idp.templates.policy;

import java.util.Comparator;

/** The order in which findings are shown. */
final class FindingOrder {
    /** What is refused before what is warned of, the worse before the less bad, then by rule, resource and field. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::action)
            .thenComparing(finding -> finding.rule().severity())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.resource().id())
            .thenComparing(finding -> finding.resource().namespace().orElse(""))
            .thenComparing(Finding::field)
            .thenComparing(Finding::message);

    private FindingOrder() {}
}
