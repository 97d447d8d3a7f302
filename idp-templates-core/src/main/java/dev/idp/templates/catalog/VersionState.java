package dev.idp.templates.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may use a template version. */
public enum VersionState {
    /** May still change; only where the platform allows candidates. */
    CANDIDATE,
    /** Never changes. */
    RELEASED,
    /** Never changes; something else is better, and using it warns. */
    DEPRECATED,
    /** Never changes; not to be chosen any more, and keeping it warns. */
    YANKED;

    /**
     * Finds a state.
     *
     * @param word its name in files
     * @return the state, if there is one of this name
     */
    public static Optional<VersionState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /**
     * Returns the state's name in files.
     *
     * @return a word in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
