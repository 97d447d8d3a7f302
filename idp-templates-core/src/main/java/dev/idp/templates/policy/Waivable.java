package dev.idp.templates.policy;

/** Who may make an exception from a rule. */
public enum Waivable {
    /** Nobody. */
    NO,
    /** The team asks, the platform grants. */
    PLATFORM,
    /** The team alone. */
    TEAM
}
