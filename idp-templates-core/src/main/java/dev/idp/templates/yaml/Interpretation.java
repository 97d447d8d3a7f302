package dev.idp.templates.yaml;

import dev.idp.templates.problem.Problems;

/** Decides what the scalars of a text stand for and where a position in it comes from. */
public interface Interpretation {
    /**
     * Names the file, for problems of the text as a whole.
     *
     * @return the file as people know it
     */
    String file();

    /**
     * Turns a position in the parsed text into the place that a person can edit.
     *
     * @param line from 1
     * @param column from 1, in code points
     * @return the origin
     */
    Origin origin(int line, int column);

    /**
     * Gives a scalar its value.
     *
     * @param text the characters, without quotes and escapes
     * @param plain whether it stands unquoted
     * @param origin where it stands
     * @param problems takes what is wrong with it
     * @return the value
     */
    Node scalar(String text, boolean plain, Origin origin, Problems problems);

    /**
     * Gives a key its text.
     *
     * @param text the characters, without quotes and escapes
     * @param plain whether it stands unquoted
     * @param origin where it stands
     * @param problems takes what is wrong with it
     * @return the key, with the place to show for it
     */
    TextNode key(String text, boolean plain, Origin origin, Problems problems);
}
