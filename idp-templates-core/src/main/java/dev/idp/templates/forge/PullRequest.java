package dev.idp.templates.forge;

import java.util.List;

/**
 * A pull request, as its forge knows it.
 *
 * @param number its number in the repository
 * @param url where people read it; a checked {@code https} URL of the repository's host, or {@code http} on this machine
 * @param state whether it is open
 * @param head the branch that is to be merged
 * @param commit the full id of the commit that the branch ended at, as far as the forge tells; may be empty
 * @param title its title
 * @param body its body, in Markdown
 * @param labels its labels
 * @param reviewers who was asked for a review and has given none yet, or is listed as a reviewer; as the forge spells them
 * @param merging whether the forge merges it by itself once its checks pass, as far as the forge tells
 */
public record PullRequest(
        long number,
        String url,
        State state,
        String head,
        String commit,
        String title,
        String body,
        List<String> labels,
        List<String> reviewers,
        boolean merging) {
    /** Copies the lists. */
    public PullRequest {
        labels = List.copyOf(labels);
        reviewers = List.copyOf(reviewers);
    }

    /** What became of it. */
    public enum State {
        /** It waits for people. */
        OPEN,
        /** It was closed, and not merged. */
        CLOSED,
        /** It was merged. */
        MERGED
    }
}
