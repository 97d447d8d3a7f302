package dev.idp.templates.policy;

/** The value {@code null} of the expression language: Java's own is never a value here. */
enum Absent {
    /** The only one. */
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
