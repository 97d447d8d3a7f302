package dev.idp.templates.policy;

import java.util.List;

/**
 * What judging the resources of one environment gave.
 *
 * @param rules all rules that were asked, by id
 * @param findings what is broken, the worst first
 * @param waived what is broken and excused, the worst first
 */
public record PolicyReport(List<Rule> rules, List<Finding> findings, List<WaivedFinding> waived) {
    /** Of no rule. */
    public static final PolicyReport EMPTY = new PolicyReport(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PolicyReport {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }
}
