package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings folders onto a branch, again and again while others are doing the same: what is to change is asked for anew for
 * each state of the repository, so that nobody's work is lost. Running it once more after a failure heals it.
 */
public final class BranchUpdate {
    private final GitRepository repository;
    private final String target;
    private final String branch;
    private final Pace pace;

    /**
     * Prepares an update.
     *
     * @param repository the repository
     * @param target the branch that is changed in the end; each commit follows its last one
     * @param branch the branch to push to: the target itself, or one for a pull request, which is replaced
     * @param pace how to try again
     */
    public BranchUpdate(GitRepository repository, String target, String branch, Pace pace) {
        this.repository = repository;
        this.target = target;
        this.branch = branch;
        this.pace = pace;
    }

    /**
     * What both branches are.
     *
     * @param base the last commit of the target
     * @param branch the last commit of the branch, where there is one; that of the target where both are one
     */
    public record Tips(Tip base, Optional<Tip> branch) {
        private Set<String> ends() {
            return Stream.concat(Stream.of(base), branch.stream())
                    .map(Tip::commit)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * What is to change.
     *
     * @param folders the files of each folder; without files it is removed
     * @param text author, message and time
     * @param direct whether to change the target itself
     */
    public record Change(Map<TreePath, FileTree> folders, CommitText text, boolean direct) {
        /** Keeps the folders. */
        public Change {
            folders = Map.copyOf(folders);
        }

        /**
         * Changes the branch that the update is for.
         *
         * @param folders the files of each folder; without files it is removed
         * @param text author, message and time
         */
        public Change(Map<TreePath, FileTree> folders, CommitText text) {
            this(folders, text, false);
        }
    }

    /** Says what is to change. */
    public interface Planning {
        /**
         * Plans for one state of the repository; called again for the next, where it moved.
         *
         * @param tips the state
         * @return the change
         * @throws IdpException where nothing may be changed, for example because the branch is not ours
         */
        Change plan(Tips tips);
    }

    /** Where the folders are as they are to be. */
    public enum State {
        /** They were pushed. */
        PUSHED,
        /** The branch held them already, and its change still fits the target. */
        ON_BRANCH,
        /** The target holds them already. */
        ON_TARGET
    }

    /**
     * What came of it.
     *
     * @param state where the folders are
     * @param commit the full id of the commit that holds them
     * @param base the full id of the target's last commit
     * @param attempts how many times it was tried, from 1
     */
    public record Result(State state, String commit, String base, int attempts) {}

    /**
     * Updates the branch.
     *
     * @param planning what is to change
     * @return what came of it
     * @throws InterruptedException where the thread is interrupted between two attempts
     * @throws IdpException where there is no way to the repository, the host refuses the push, or the branch moves faster
     *     than we try
     */
    public Result run(Planning planning) throws InterruptedException {
        Optional<String> sent = Optional.empty();
        String reason = "";
        for (int attempt = 1; attempt <= pace.attempts(); attempt++) {
            Tips tips = tips();
            if (sent.isPresent() && tips.ends().contains(sent.get())) {
                return new Result(State.PUSHED, sent.get(), tips.base().commit(), attempt); // the answer got lost
            }
            Change change = planning.plan(tips);
            Optional<Commit> commit = repository.commit(tips.base(), change.folders(), change.text());
            Optional<Result> there = there(tips, change, commit, attempt);
            if (there.isPresent()) {
                return there.get();
            }
            sent = commit.map(Commit::id);
            PushResult result = push(commit.orElseThrow(), change, tips);
            if (result instanceof PushResult.Pushed) {
                return new Result(State.PUSHED, sent.orElseThrow(), tips.base().commit(), attempt);
            }
            reason = reason(result);
            pace.pause(attempt);
        }
        throw repository.problem(
                GitCode.KEEPS_MOVING,
                branch,
                " could not be changed in " + pace.attempts() + " attempts: " + reason,
                "run it again; where this is usual, deliver by pull request");
    }

    private Tips tips() {
        SortedMap<String, Tip> found = repository.tips(List.of(target, branch));
        Tip base = Optional.ofNullable(found.get(target)).orElseGet(() -> repository.tip(target));
        return new Tips(base, Optional.ofNullable(found.get(branch)));
    }

    private Optional<Result> there(Tips tips, Change change, Optional<Commit> commit, int attempt) {
        String base = tips.base().commit();
        if (commit.isEmpty()) {
            return Optional.of(new Result(State.ON_TARGET, base, base, attempt));
        }
        return tips.branch()
                .filter(tip -> !isDirect(change) && isUpToDate(tip, tips.base(), change, commit.get()))
                .map(tip -> new Result(State.ON_BRANCH, tip.commit(), base, attempt));
    }

    /**
     * Tells whether the branch makes this change and no other. It may have been made on an older commit of the target, as
     * long as the target still has the same in these folders: a new commit would ask for a new review, for nothing.
     */
    private boolean isUpToDate(Tip tip, Tip base, Change change, Commit commit) {
        List<String> parents = tip.parents();
        if (parents.equals(List.of(base.commit()))) {
            return tip.root().equals(commit.tree());
        }
        if (parents.size() != 1 || !holds(tip, change)) {
            return false;
        }
        Tip before = repository.at(parents.get(0));
        return change.folders().keySet().stream()
                        .allMatch(folder -> before.id(folder).equals(base.id(folder)))
                && repository.replaced(before, change.folders()).equals(tip.root());
    }

    private boolean holds(Tip tip, Change change) {
        return repository.replaced(tip, change.folders()).equals(tip.root());
    }

    private boolean isDirect(Change change) {
        return change.direct() || branch.equals(target);
    }

    private PushResult push(Commit commit, Change change, Tips tips) {
        try {
            return isDirect(change)
                    ? repository.push(commit, target, Optional.of(tips.base().commit()))
                    : repository.push(commit, branch, tips.branch().map(Tip::commit));
        } catch (IdpException failure) {
            boolean isUnknown = failure.problems().stream()
                    .allMatch(problem -> problem.code().equals(GitCode.UNREACHABLE));
            if (!isUnknown) {
                throw failure;
            }
            return new PushResult.Moved(failure.problems().get(0).message());
        }
    }

    private String reason(PushResult result) {
        if (result instanceof PushResult.Refused refused) {
            throw repository.problem(
                    GitCode.PUSH_REFUSED,
                    branch,
                    " was not changed, the host says: " + refused.reason()
                            + refused.said().stream().map(line -> "; " + line).reduce("", String::concat),
                    "do what the host's rules ask for, or have the rule changed");
        }
        return result instanceof PushResult.Moved moved ? moved.reason() : "";
    }
}
