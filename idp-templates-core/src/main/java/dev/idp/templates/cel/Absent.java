package dev.idp.templates.cel;

/** The value {@code null} of the expression language: Java's own is never a value here. */
public enum Absent {
    /** The only one. */
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
