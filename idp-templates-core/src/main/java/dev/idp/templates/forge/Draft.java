package dev.idp.templates.forge;

import java.util.List;

/**
 * A pull request as it is to be.
 *
 * @param head the branch that is to be merged, without {@code refs/heads/}
 * @param target the branch that it is to be merged into
 * @param title its title, one line
 * @param body its body, in Markdown, no longer than the forge takes; it holds the marker
 * @param marker a line of the body that tells our pull requests from others; an HTML comment, which readers do not see
 * @param labels its labels; those that the forge does not have are made
 * @param reviewers users and groups of the forge, {@code USER} or {@code GROUP/TEAM}
 * @param autoMerge whether the forge is to merge it once its checks pass
 */
public record Draft(
        String head,
        String target,
        String title,
        String body,
        String marker,
        List<String> labels,
        List<String> reviewers,
        boolean autoMerge) {
    /** Copies the lists. */
    public Draft {
        labels = List.copyOf(labels);
        reviewers = List.copyOf(reviewers);
    }
}
