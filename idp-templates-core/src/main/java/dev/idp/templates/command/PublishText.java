package dev.idp.templates.command;

import dev.idp.templates.forge.PullRequests;
import dev.idp.templates.publish.Published;
import java.util.Locale;

/** Tells people what came of a publication. */
final class PublishText {
    private PublishText() {}

    static String of(Published published) {
        StringBuilder text = new StringBuilder(published.proposal().review().title()).append('\n');
        switch (published.state()) {
            case NOTHING -> text.append("  nothing to do: the GitOps repository has it already\n");
            case PLANNED ->
                text.append("  would be pushed to ")
                        .append(published.branch())
                        .append(":\n\n")
                        .append(published.body())
                        .append('\n');
            case COMMITTED ->
                text.append("  committed to ")
                        .append(published.branch())
                        .append(": ")
                        .append(published.commit())
                        .append('\n');
            case PROPOSED ->
                text.append("  pushed to ")
                        .append(published.branch())
                        .append(": ")
                        .append(published.commit())
                        .append('\n');
            case WAITING ->
                text.append("  waits on ")
                        .append(published.branch())
                        .append(" already: ")
                        .append(published.commit())
                        .append('\n');
        }
        published.pullRequest().ifPresent(result -> text.append(pullRequest(result)));
        published
                .closed()
                .ifPresent(
                        closed -> text.append("  closed ").append(closed.url()).append(", nothing differs any more\n"));
        published
                .url()
                .ifPresent(url ->
                        text.append("  open a pull request: ").append(url).append('\n'));
        return text.toString();
    }

    private static String pullRequest(PullRequests.Result result) {
        String notMerged = result.notMerged()
                .map(reason -> "  it will not be merged by itself: " + reason + "\n")
                .orElse("");
        return "  pull request " + result.action().name().toLowerCase(Locale.ROOT) + ": "
                + result.pullRequest().url() + "\n" + notMerged;
    }
}
