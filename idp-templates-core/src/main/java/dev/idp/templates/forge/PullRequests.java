package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Comparator;
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
     * @param notes what could not be done and stops nothing, such as a reviewer that the forge does not know; printable
     *     lines
     */
    public record Result(Action action, PullRequest pullRequest, Optional<String> notMerged, List<String> notes) {
        /** Copies the list. */
        public Result {
            notes = List.copyOf(notes);
        }
    }

    private record Step(Action action, PullRequest pullRequest) {}

    /**
     * Makes the pull request of a branch what it is to be. Title and body are cut to what the forge takes. Where several
     * of ours are open, the oldest stays and the others are closed.
     *
     * @param asked what it is to be
     * @return what came of it; nothing where the forge sees no difference between branch and target
     */
    public Optional<Result> ensure(Draft asked) {
        Draft draft = asked.within(forge.longestBody());
        List<PullRequest> all = forge.find(draft.head(), draft.target());
        Optional<PullRequest> open = onlyOpen(ours(all, draft.marker()));
        Optional<Step> step = open.isPresent() ? Optional.of(update(open.get(), draft)) : renew(all, draft);
        return step.map(done -> finish(done, draft));
    }

    private static List<PullRequest> ours(List<PullRequest> all, String marker) {
        return all.stream()
                .filter(each -> each.body().contains(marker))
                .sorted(Comparator.comparingLong(PullRequest::number))
                .toList();
    }

    private static List<PullRequest> open(List<PullRequest> all) {
        return all.stream().filter(each -> each.state() == State.OPEN).toList();
    }

    private Optional<PullRequest> onlyOpen(List<PullRequest> ours) {
        List<PullRequest> open = open(ours);
        open.stream()
                .skip(1)
                .forEach(each -> forge.close(
                        each, "Number " + open.get(0).number() + " is the pull request of this branch, and stays."));
        return open.stream().findFirst();
    }

    private Step update(PullRequest open, Draft draft) {
        return draft.isSaidBy(open)
                ? new Step(Action.UNCHANGED, open)
                : new Step(Action.UPDATED, forge.update(open, draft));
    }

    /** The last one is opened again where it was closed; after one that was merged comes a new one. */
    private Optional<Step> renew(List<PullRequest> all, Draft draft) {
        Optional<PullRequest> reopened = ours(all, draft.marker()).stream()
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.state() == State.CLOSED)
                .flatMap(forge::reopen);
        if (reopened.isPresent()) {
            return Optional.of(
                    new Step(Action.REOPENED, update(reopened.get(), draft).pullRequest()));
        }
        Opening opening = forge.open(draft);
        if (opening instanceof Opening.Opened opened) {
            return Optional.of(new Step(Action.OPENED, opened.pullRequest()));
        }
        return opening instanceof Opening.AlreadyOpen ? Optional.of(updateOther(draft)) : Optional.empty();
    }

    /** Another run was faster, or the branch has one that is not ours. */
    private Step updateOther(Draft draft) {
        List<PullRequest> open = open(forge.find(draft.head(), draft.target()));
        return ours(open, draft.marker()).stream()
                .findFirst()
                .map(other -> update(other, draft))
                .orElseThrow(() -> notOurs(open, draft));
    }

    private static IdpException notOurs(List<PullRequest> open, Draft draft) {
        String which = open.isEmpty()
                ? "that its list does not show"
                : "number " + open.get(0).number();
        return new IdpException(Problem.error(
                ForgeCode.NOT_OURS,
                Location.of(draft.head()),
                "the forge has an open pull request of this branch, " + which + ", that does not hold our marker",
                "close it, or put this line back into its body: " + draft.marker()));
    }

    private Result finish(Step step, Draft draft) {
        PullRequest pullRequest = step.pullRequest();
        boolean unasked =
                pullRequest.reviewers().isEmpty() && !draft.reviewers().isEmpty();
        boolean lacks = unasked || !draft.missing(pullRequest.labels()).isEmpty();
        List<String> notes = lacks ? forge.complete(pullRequest, draft) : List.of();
        Optional<String> notMerged =
                draft.autoMerge() && !pullRequest.merging() ? forge.mergeWhenChecked(pullRequest) : Optional.empty();
        return new Result(step.action(), pullRequest, notMerged, notes);
    }

    /**
     * Closes the open pull requests of a branch, because nothing differs any more.
     *
     * @param head the branch
     * @param target the branch that it was to be merged into
     * @param marker what tells our pull requests from others
     * @param reason a comment for its readers
     * @return the oldest pull request that was closed, if there was one
     */
    public Optional<PullRequest> close(String head, String target, String marker, String reason) {
        List<PullRequest> open = open(ours(forge.find(head, target), marker));
        open.forEach(each -> forge.close(each, reason));
        return open.stream().findFirst();
    }
}
