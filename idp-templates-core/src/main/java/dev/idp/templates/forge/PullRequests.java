package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import java.util.List;
import java.util.Optional;

/** Keeps at most one open pull request for a branch, whatever was there before and however often it is asked. */
public final class PullRequests {
    private final Forge forge;

    /**
     * Prepares.
     *
     * @param forge the repository on its host
     */
    public PullRequests(Forge forge) {
        this.forge = forge;
    }

    /** What was done. */
    public enum Action {
        /** A new one was opened. */
        OPENED,
        /** The open one was brought up to date. */
        UPDATED,
        /** The open one was as it is to be. */
        UNCHANGED,
        /** The last one, which had been closed, was opened again. */
        REOPENED
    }

    /**
     * What came of it.
     *
     * @param action what was done
     * @param pullRequest the open pull request
     * @param notMerged why the forge will not merge it by itself, where it was asked to
     */
    public record Result(Action action, PullRequest pullRequest, Optional<String> notMerged) {}

    /**
     * Makes the pull request of a branch what it is to be.
     *
     * @param draft what it is to be
     * @return what came of it
     */
    public Result ensure(Draft draft) {
        List<PullRequest> ours = ours(draft);
        Optional<PullRequest> open = open(ours);
        Result result = open.isPresent() ? update(open.get(), draft) : renew(ours, draft);
        return draft.autoMerge()
                ? new Result(
                        result.action(), result.pullRequest(), forge.mergeWhenChecked(result.pullRequest()))
                : result;
    }

    private List<PullRequest> ours(Draft draft) {
        return forge.find(draft.head(), draft.target()).stream()
                .filter(each -> each.body().contains(draft.marker()))
                .toList();
    }

    private static Optional<PullRequest> open(List<PullRequest> all) {
        return all.stream().filter(each -> each.state() == State.OPEN).findFirst();
    }

    private Result update(PullRequest open, Draft draft) {
        boolean same = open.title().equals(draft.title()) && open.body().equals(draft.body());
        return same
                ? new Result(Action.UNCHANGED, open, Optional.empty())
                : new Result(Action.UPDATED, forge.update(open, draft), Optional.empty());
    }

    private Result renew(List<PullRequest> ours, Draft draft) {
        Optional<PullRequest> reopened = ours.stream()
                .findFirst()
                .filter(latest -> latest.state() == State.CLOSED)
                .flatMap(forge::reopen);
        if (reopened.isPresent()) {
            return new Result(Action.REOPENED, forge.update(reopened.get(), draft), Optional.empty());
        }
        Optional<PullRequest> opened = forge.open(draft);
        return opened.isPresent()
                ? new Result(Action.OPENED, opened.get(), Optional.empty())
                : update(open(ours(draft)).orElseThrow(), draft);
    }

    /**
     * Closes the open pull request of a branch, because nothing differs any more.
     *
     * @param head the branch
     * @param target the branch that it was to be merged into
     * @param marker what tells our pull requests from others
     * @param reason a comment for its readers
     * @return the pull request that was closed, if there was one
     */
    public Optional<PullRequest> close(String head, String target, String marker, String reason) {
        Optional<PullRequest> open = forge.find(head, target).stream()
                .filter(each -> each.state() == State.OPEN && each.body().contains(marker))
                .findFirst();
        open.ifPresent(each -> forge.close(each, reason));
        return open;
    }
}
