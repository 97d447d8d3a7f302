package dev.idp.templates.git;

import java.util.Optional;

/**
 * A commit that changed a folder.
 *
 * @param commit its full id
 * @param text its author, message and time
 * @param folder the id of the folder as the commit left it, which is the same for the same files; nothing where it removed
 *     the folder
 */
public record Revision(String commit, CommitText text, Optional<String> folder) {}
