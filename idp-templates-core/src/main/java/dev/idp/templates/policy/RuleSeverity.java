package dev.idp.templates.policy;

/** How bad it is when a rule is broken. It sorts findings; whether one stops a run is the environment's choice. */
public enum RuleSeverity {
    /** The cluster or a secret is open to others. */
    CRITICAL,
    /** An attack or an outage becomes likely. */
    HIGH,
    /** A good practice is not kept. */
    MEDIUM,
    /** A matter of order. */
    LOW
}
