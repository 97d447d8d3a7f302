package dev.idp.templates.init;

import java.util.Optional;

/** A person at a keyboard. */
public interface Terminal {
    /**
     * Shows text.
     *
     * @param text lines, ended by a line break
     */
    void print(String text);

    /**
     * Asks for one line.
     *
     * @param prompt what to show before the answer
     * @return the line without its end; nothing where the person ended the input
     */
    Optional<String> ask(String prompt);
}
