package dev.idp.templates.forge;

import dev.idp.templates.problem.IdpException;
import java.util.List;
import java.util.Optional;

/**
 * A repository on a Git host with pull requests. Each method is one intention; calls that read are tried again where the
 * host is busy, calls that write are not, because nobody knows what became of them: looking again heals that. Each method
 * throws {@link IdpException} where there is no way to the host, or the host does not do what was asked.
 */
public interface Forge {
    /** What a body may be as long as on every forge, in characters. */
    int USUAL_BODY = 60_000;

    /**
     * Tells how long a body may be.
     *
     * @return characters
     */
    int longestBody();

    /**
     * Lists the pull requests of a branch, on all pages and in all states; those from other repositories, whose branches
     * may have the same name, are not among them.
     *
     * @param head the branch that is to be merged, exactly
     * @param target the branch that it is to be merged into
     * @return in any order
     */
    List<PullRequest> find(String head, String target);

    /**
     * Opens a pull request; labels and reviewers come later, with {@link #complete}.
     *
     * @param draft what it is to be
     * @return what became of it
     */
    Opening open(Draft draft);

    /**
     * Gives a pull request another title and body, and nothing else.
     *
     * @param pullRequest the pull request as it is
     * @param draft what it is to be
     * @return as it is now
     */
    PullRequest update(PullRequest pullRequest, Draft draft);

    /**
     * Adds the labels that a pull request lacks, and asks reviewers where nobody was asked and nobody has reviewed yet.
     * Labels and reviewers that people added stay, and a reviewer that people took away is not asked again.
     *
     * @param pullRequest the pull request as it is
     * @param draft what it is to be
     * @return what could not be done, such as a reviewer that the forge does not know; printable lines
     */
    List<String> complete(PullRequest pullRequest, Draft draft);

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
