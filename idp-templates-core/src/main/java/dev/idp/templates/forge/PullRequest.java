package dev.idp.templates.forge;

/**
 * A pull request, as its forge knows it.
 *
 * @param number its number in the repository
 * @param url where people read it; a checked {@code https} URL of the forge, or {@code http} on this machine
 * @param state whether it is open
 * @param head the branch that is to be merged
 * @param commit the full id of the commit that the branch ended at, as far as the forge tells; may be empty
 * @param title its title
 * @param body its body, in Markdown
 */
public record PullRequest(
        long number, String url, State state, String head, String commit, String title, String body) {
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
