package dev.idp.templates.command;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person asked for about the GitOps repository.
 *
 * @param common the options that all commands share
 * @param folder the folder of the repository, relative to where the command runs
 * @param bare whether the folder is a bare repository
 * @param base the branch that a change is to be merged into; nothing for that of the platform file
 * @param comment the file for a comment in Markdown, if one is to be written
 * @param kubectl whether overlays are built by {@code kubectl} as well
 * @param today the date that waivers are judged on
 */
public record GitOpsOptions(
        Options common,
        String folder,
        boolean bare,
        Optional<String> base,
        Optional<String> comment,
        boolean kubectl,
        LocalDate today) {
    /** The folder, unless said otherwise. */
    public static final String DEFAULT_FOLDER = ".";
}
