package dev.idp.templates.init;

import java.util.Optional;

/** The files of a project that tell what it is. */
public interface ProjectFiles {
    /**
     * Returns the name of the project's folder.
     *
     * @return one name; empty for the root of a file system
     */
    String folder();

    /**
     * Reads a file.
     *
     * @param path relative to the project's folder; may begin with {@code ../}
     * @return its text; nothing where there is no such file, or it is larger than a person writes
     */
    Optional<String> text(String path);
}
