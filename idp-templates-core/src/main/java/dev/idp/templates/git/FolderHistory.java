package dev.idp.templates.git;

import java.util.List;

/**
 * What a folder was in the past.
 *
 * @param revisions the commits that changed it, the latest first
 * @param complete whether there is nothing older: false where the clone is shallow, or looking further was not asked for
 */
public record FolderHistory(List<Revision> revisions, boolean complete) {
    /** Copies the list. */
    public FolderHistory {
        revisions = List.copyOf(revisions);
    }
}
