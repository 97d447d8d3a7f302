package dev.idp.templates.template;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a workload's parameters when it moves from one version of a template to this one. Every change can be
 * taken back, but for what is dropped.
 *
 * @param from the version before, exact
 * @param changes the changes, in the order of the file
 */
public record Migration(String from, List<Change> changes) {
    /** Copies the changes. */
    public Migration {
        changes = List.copyOf(changes);
    }

    /** What becomes of one parameter. */
    public sealed interface Change {
        /**
         * Names the parameter.
         *
         * @return its place among the parameters: in the version before for one that is renamed or dropped, else in this
         *     version
         */
        Pointer parameter();

        /**
         * Returns where the change is written.
         *
         * @return its place in {@code template.yaml}
         */
        Location location();
    }

    /**
     * A parameter has another name or place; its value stays.
     *
     * @param parameter its place before
     * @param to its place now
     * @param location where it is written
     */
    public record Rename(Pointer parameter, Pointer to, Location location) implements Change {}

    /**
     * A parameter has another default: who relied on the old one can keep it.
     *
     * @param parameter its place
     * @param was the default before
     * @param location where it is written
     */
    public record OtherDefault(Pointer parameter, Node was, Location location) implements Change {}

    /**
     * The words that a parameter takes are others.
     *
     * @param parameter its place now
     * @param words old word to new word; no two old words have one new word
     * @param location where it is written
     */
    public record OtherWords(Pointer parameter, Map<String, String> words, Location location) implements Change {
        /** Copies the map. */
        public OtherWords {
            words = Map.copyOf(words);
        }
    }

    /**
     * A parameter is gone.
     *
     * @param parameter its place before
     * @param reason why, and what to do instead
     * @param location where it is written
     */
    public record Drop(Pointer parameter, String reason, Location location) implements Change {}
}
