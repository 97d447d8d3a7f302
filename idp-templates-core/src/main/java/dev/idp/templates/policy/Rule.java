package dev.idp.templates.policy;

import java.util.List;

/**
 * One thing that must hold: what people know of it, whoever judges it.
 *
 * @param id its name for ever, {@code SEC-05}; each message begins with it
 * @param title what must hold, in a few words
 * @param severity how bad it is when it does not hold
 * @param waivable who may make an exception
 * @param rationale why, in a sentence or two
 * @param references where else it is asked for, {@code PSS restricted}, {@code kube-linter latest-tag}
 */
public record Rule(
        String id, String title, RuleSeverity severity, Waivable waivable, String rationale, List<String> references) {
    /** Copies the references. */
    public Rule {
        references = List.copyOf(references);
    }

    /**
     * Returns the page about the rule.
     *
     * @return its path in the documentation
     */
    public String page() {
        return "docs/policies/" + id + ".md";
    }
}
