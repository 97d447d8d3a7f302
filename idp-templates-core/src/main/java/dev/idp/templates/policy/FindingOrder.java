package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ResourceId;
import java.util.Comparator;
import java.util.List;

/** The order in which findings are shown. */
final class FindingOrder {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::action)
            .thenComparing((Finding finding) -> finding.rule().severity())
            .thenComparing((Finding finding) -> finding.rule().id())
            .thenComparing((Finding finding) -> finding.resource().namespace().orElse(""))
            .thenComparing((Finding finding) -> finding.resource().id(), Comparator.<ResourceId>naturalOrder())
            .thenComparing(Finding::field)
            .thenComparing(Finding::message);

    private FindingOrder() {}

    /** Sorts: what is denied first, then by severity, rule and resource; the same finding of two bindings counts once. */
    static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream().distinct().sorted(ORDER).toList();
    }
}
