package dev.idp.templates.forge;

import java.util.List;
import java.util.Optional;

/**
 * A repository on a Git host with pull requests. Each method is one intention; calls that read are tried again where the
 * host is busy, calls that write are not, because nobody knows what became of them: looking again heals that.
 */
public interface Forge {
    /** How long a body may be where no forge says it: as short as any of them takes. */
    int USUAL_BODY = 60_000;

    /**
     * Tells how long a body may be.
     *
     * @return characters
     */
    int longestBody();

    /**
     * Lists the pull requests of a branch, on all pages and in all states.
     *
     * @param head the branch that is to be merged, exactly
     * @param target the branch that it is to be merged into
     * @return the latest first
     */
    List<PullRequest> find(String head, String target);

    /**
     * Opens a pull request.
     *
     * @param draft what it is to be
     * @return what became of it; nothing where the forge has an open one for this branch already
     */
    Optional<PullRequest> open(Draft draft);

    /**
     * Gives a pull request another title, body, labels and reviewers. Labels and reviewers that people added stay.
     *
     * @param pullRequest the pull request as it is
     * @param draft what it is to be
     * @return as it is now
     */
    PullRequest update(PullRequest pullRequest, Draft draft);

    /**
     * Opens a closed pull request again.
     *
     * @param pullRequest the pull request as it is
     * @return as it is now; nothing where the forge does not allow that, for example because the branch was replaced
     */
    Optional<PullRequest> reopen(PullRequest pullRequest);

    /**
     * Closes a pull request.
     *
     * @param pullRequest the pull request as it is
     * @param reason a comment for its readers, in Markdown
     */
    void close(PullRequest pullRequest, String reason);

    /**
     * Asks the forge to merge a pull request once its checks pass.
     *
     * @param pullRequest the pull request as it is
     * @return what stands in the way, in one printable line; nothing where the forge will do it, or has
     */
    Optional<String> mergeWhenChecked(PullRequest pullRequest);
}
