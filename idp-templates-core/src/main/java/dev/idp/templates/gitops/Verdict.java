package dev.idp.templates.gitops;

import java.util.Locale;

/** What became of the folder of an environment. */
public enum Verdict {
    /** It is new, and true. */
    ADDED,
    /** It changed, and is true. */
    CHANGED,
    /** It is as it was on the target branch before. */
    RETURNED,
    /** It was retired, and is removed. */
    REMOVED,
    /** It is not as it has to be. */
    REFUSED;

    /**
     * Returns the word for people and programs.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
