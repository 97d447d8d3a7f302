package dev.idp.templates.policy;

/** What an environment does about a broken rule, as its binding says. */
public enum Action {
    /** The resource is refused. */
    DENY,
    /** The resource is let in, with a warning. */
    WARN
}
