package dev.idp.cli;

/** For whom the result is written. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs: one JSON document on standard output, nothing else. */
    JSON,
    /** For code hosts: one SARIF log on standard output, nothing else. */
    SARIF
}
