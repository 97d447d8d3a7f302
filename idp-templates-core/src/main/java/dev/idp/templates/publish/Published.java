package dev.idp.templates.publish;

import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.forge.PullRequests;
import java.util.Optional;

/**
 * What came of an operation.
 *
 * @param subject the workload and the environment
 * @param state where the change is
 * @param branch the branch that was pushed to, or would be
 * @param commit the full id of the commit that holds it; empty where nothing was pushed
 * @param proposal what was proposed
 * @param body the body of the pull request, as it is or would be
 * @param pullRequest what became of the pull request, where there is one
 * @param closed the pull request that was closed because nothing differs any more, if there was one
 * @param url where a person opens a pull request by hand, where the forge is known and was not asked
 */
public record Published(
        Subject subject,
        State state,
        String branch,
        String commit,
        Proposal proposal,
        String body,
        Optional<PullRequests.Result> pullRequest,
        Optional<PullRequest> closed,
        Optional<String> url) {
    /** Where a change is. */
    public enum State {
        /** The target branch has it already: there was nothing to do. */
        NOTHING,
        /** It was only planned. */
        PLANNED,
        /** It was committed to the target branch. */
        COMMITTED,
        /** It waits on its branch. */
        PROPOSED,
        /** It waited on its branch already. */
        WAITING
    }

    Published with(Optional<PullRequests.Result> result) {
        return new Published(subject, state, branch, commit, proposal, body, result, closed, url);
    }

    Published closing(Optional<PullRequest> request) {
        return new Published(subject, state, branch, commit, proposal, body, pullRequest, request, url);
    }

    Published byHand(Optional<String> place) {
        return new Published(subject, state, branch, commit, proposal, body, pullRequest, closed, place);
    }
}
