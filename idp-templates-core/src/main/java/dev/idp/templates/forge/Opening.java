package dev.idp.templates.forge;

/** What came of opening a pull request. */
public sealed interface Opening {
    /**
     * It is open.
     *
     * @param pullRequest the new one
     */
    record Opened(PullRequest pullRequest) implements Opening {}

    /** The forge has an open one for this branch and this target already. */
    record AlreadyOpen() implements Opening {}

    /** The branch holds nothing that its target does not hold. */
    record NothingDiffers() implements Opening {}
}
