package dev.idp.templates.command;

import dev.idp.templates.forge.PullRequests;
import dev.idp.templates.publish.Published;
import java.util.Locale;

/** Tells people what came of a publication. */
final class PublishText {
    private PublishText() {}

    static String of(Published published) {
        StringBuilder text = new StringBuilder(published.proposal().title()).append('\n');
        text.append("  ").append(state(published)).append('\n');
        published.pullRequest().ifPresent(result -> text.append(pullRequest(result)));
        published
                .closed()
                .ifPresent(
                        closed -> text.append("  closed ").append(closed.url()).append(", nothing differs any more\n"));
        published
                .url()
                .ifPresent(url ->
                        text.append("  open a pull request: ").append(url).append('\n'));
        return isToBeRead(published) ? text + "\n" + published.body() : text.toString();
    }

    private static String state(Published published) {
        return switch (published.state()) {
            case NOTHING -> "nothing to do: the GitOps repository has it already";
            case PLANNED -> "would be pushed to " + published.branch();
            case COMMITTED -> "committed to " + published.branch() + ": " + published.commit();
            case PROPOSED -> "pushed to " + published.branch() + ": " + published.commit();
            case WAITING -> "waits on " + published.branch() + " already: " + published.commit();
        };
    }

    /** Where no forge shows the body, we do. */
    private static boolean isToBeRead(Published published) {
        boolean proposed = published.state() == Published.State.PROPOSED;
        return published.state() == Published.State.PLANNED
                || proposed && published.pullRequest().isEmpty();
    }

    private static String pullRequest(PullRequests.Result result) {
        StringBuilder notes = new StringBuilder();
        result.notes().forEach(note -> notes.append("  ").append(note).append('\n'));
        String notMerged = result.notMerged()
                .map(reason -> "  it will not be merged by itself: " + reason + "\n")
                .orElse("");
        return "  pull request " + result.action().name().toLowerCase(Locale.ROOT) + ": "
                + result.pullRequest().url() + "\n" + notMerged + notes;
    }
}
