package dev.idp.templates.platform;

import java.util.Locale;

/** The Git hosts that pull requests can be opened on. */
public enum ForgeKind {
    /** github.com, and GitHub Enterprise. */
    GITHUB,
    /** gitlab.com, and GitLab of one's own. */
    GITLAB,
    /** Gitea, and Forgejo. */
    GITEA,
    /** No pull requests: a branch is pushed and nothing else. */
    NONE;

    /**
     * Reads a word of the platform file.
     *
     * @param word one of {@code github}, {@code gitlab}, {@code gitea} and {@code none}
     * @return the kind
     */
    public static ForgeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the word for the platform file.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
