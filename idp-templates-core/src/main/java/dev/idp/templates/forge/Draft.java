package dev.idp.templates.forge;

import java.util.List;

/**
 * A pull request as it is to be.
 *
 * @param head the branch that is to be merged, without {@code refs/heads/}
 * @param target the branch that it is to be merged into
 * @param title its title, one line
 * @param body its body, in Markdown; it holds the marker
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
    private static final int LONGEST_TITLE = 250;
    private static final String CUT = "\n\n… cut here: the forge takes no more\n\n";

    /** Copies the lists. */
    public Draft {
        labels = List.copyOf(labels);
        reviewers = List.copyOf(reviewers);
    }

    /** Cuts title and body to what a forge takes, with a note at the end of the body, and the marker after it. */
    Draft within(int longestBody) {
        String shortTitle = title.length() <= LONGEST_TITLE ? title : start(title, LONGEST_TITLE - 1) + "…";
        String end = CUT + marker + "\n";
        String shortBody = body.length() <= longestBody ? body : start(body, longestBody - end.length()) + end;
        return new Draft(head, target, shortTitle, shortBody, marker, labels, reviewers, autoMerge);
    }

    private static String start(String text, int length) {
        boolean split = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, split ? length - 1 : length);
    }

    /** Tells whether a pull request has this title and body; forges change line ends, and drop blanks at the end. */
    boolean isSaidBy(PullRequest pullRequest) {
        return plain(pullRequest.title()).equals(plain(title))
                && plain(pullRequest.body()).equals(plain(body));
    }

    /** Returns the labels that are not among these; forges take upper and lower case for the same. */
    List<String> missing(List<String> present) {
        return labels.stream()
                .filter(label -> present.stream().noneMatch(label::equalsIgnoreCase))
                .toList();
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
