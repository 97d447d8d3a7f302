package dev.idp.templates.problem;

/** How much a problem weighs: an error stops the run, a warning is shown. */
public enum Severity {
    /** Nothing is written while one of these stands. */
    ERROR,
    /** Worth a person's attention; the run goes on. */
    WARNING
}
