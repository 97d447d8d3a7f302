package dev.idp.templates.publish;

import dev.idp.templates.forge.Draft;
import dev.idp.templates.forge.Forge;
import dev.idp.templates.forge.Forges;
import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.forge.PullRequests;
import dev.idp.templates.git.BranchUpdate;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.Pace;
import dev.idp.templates.git.Tip;
import dev.idp.templates.platform.Delivery;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.review.ReviewTemplate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Brings what operations propose into the GitOps repository: one commit that follows the target branch, on a branch of its
 * own with one pull request, or on the target branch itself where the platform says so. Each step leaves the repository as
 * it was or as it is to be, and running it again after a failure does the rest.
 */
public final class Publisher {
    private static final List<String> LABELS = List.of("idp");

    private final GitRepository repository;
    private final Destination destination;
    private final Optional<Forge> forge;
    private final Grounds grounds;
    private final Pace pace;
    private final Author author;

    /**
     * Prepares.
     *
     * @param repository the GitOps repository
     * @param destination where in it, and on which host
     * @param forge the host's pull requests; nothing where branches are all that is wanted
     * @param grounds reads the platform
     * @param pace how to try again
     * @param author who commits
     */
    public Publisher(
            GitRepository repository,
            Destination destination,
            Optional<Forge> forge,
            Grounds grounds,
            Pace pace,
            Author author) {
        this.repository = repository;
        this.destination = destination;
        this.forge = forge;
        this.grounds = grounds;
        this.pace = pace;
        this.author = author;
    }

    /**
     * Shows what an operation would do, and changes nothing.
     *
     * @param operation the operation
     * @return what it proposes
     */
    public Published plan(Operation operation) {
        Subject subject = operation.subject();
        SortedMap<String, Tip> tips = repository.tips(List.of(destination.branch(), subject.head()));
        Tip base = Optional.ofNullable(tips.get(destination.branch()))
                .orElseGet(() -> repository.tip(destination.branch()));
        Round round = new Round(operation);
        BranchUpdate.Change change =
                round.next(new BranchUpdate.Tips(base, Optional.ofNullable(tips.get(subject.head()))));
        boolean same = repository.commit(base, change.folders(), change.text()).isEmpty();
        return round.published(
                same ? Published.State.NOTHING : Published.State.PLANNED,
                change.direct() ? destination.branch() : subject.head(),
                "");
    }

    /**
     * Does what an operation proposes.
     *
     * @param operation the operation
     * @return what came of it
     * @throws InterruptedException where the thread is interrupted between two attempts
     * @throws IdpException where something stands in the way; what was pushed by then stays, and the next run goes on from
     *     there
     */
    public Published run(Operation operation) throws InterruptedException {
        Subject subject = operation.subject();
        Round round = new Round(operation);
        BranchUpdate.Result result =
                new BranchUpdate(repository, destination.branch(), subject.head(), pace).run(round::next);
        boolean there = result.state() == BranchUpdate.State.ON_TARGET;
        if (round.delivery == Delivery.DIRECT) {
            return round.published(
                    there ? Published.State.NOTHING : Published.State.COMMITTED,
                    destination.branch(),
                    there ? "" : result.commit());
        }
        return there ? withdrawn(subject, round) : proposed(subject, round, result);
    }

    /** Plans anew for each state of the repository, and keeps the last plan. */
    private final class Round {
        private final Operation operation;
        private Delivery delivery = Delivery.PULL_REQUEST;
        private Optional<Tip> branch = Optional.empty();
        private Optional<Proposal> proposal = Optional.empty();
        private ReviewTemplate template = ReviewTemplate.bundled();

        Round(Operation operation) {
            this.operation = operation;
        }

        BranchUpdate.Change next(BranchUpdate.Tips tips) {
            Subject subject = operation.subject();
            Ground ground = grounds.at(tips.base());
            template = ground.template();
            delivery = delivery(ground.platform(), subject);
            boolean direct = delivery == Delivery.DIRECT;
            branch = direct ? Optional.empty() : tips.branch();
            branch.ifPresent(tip -> OurBranch.check(tip, subject, destination));
            Proposal next = operation.propose(new Situation(repository, ground, tips.base(), branch));
            proposal = Optional.of(next);
            return new BranchUpdate.Change(next.folders(), author.commit(subject, next.title()), direct);
        }

        Proposal proposal() {
            return proposal.orElseThrow();
        }

        private String body() {
            int longest = forge.map(Forge::longestBody).orElse(Forge.USUAL_BODY);
            return proposal().body(template, longest, operation.subject().marker());
        }

        Published published(Published.State state, String branch, String commit) {
            return new Published(
                    operation.subject(),
                    state,
                    branch,
                    commit,
                    proposal(),
                    body(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private Delivery delivery(Platform platform, Subject subject) {
        return platform.environment(subject.environment())
                .map(Environment::delivery)
                .orElseThrow(() -> new IdpException(Problem.error(
                        PublishCode.UNKNOWN_ENVIRONMENT,
                        destination.asked(),
                        "found no environment " + subject.environment() + " in the platform " + platform.name()
                                + " of the GitOps repository",
                        NearMiss.hint(subject.environment(), platform.environments()))));
    }

    private Published proposed(Subject subject, Round round, BranchUpdate.Result result) {
        Published pushed = round.published(
                result.state() == BranchUpdate.State.PUSHED ? Published.State.PROPOSED : Published.State.WAITING,
                subject.head(),
                result.commit());
        return forge.isPresent()
                ? pushed.with(new PullRequests(forge.get()).ensure(draft(subject, round, pushed.body())))
                : pushed.byHand(Forges.newPullRequestUrl(
                        destination.forge(), destination.repository(), subject.head(), destination.branch()));
    }

    private Draft draft(Subject subject, Round round, String body) {
        return new Draft(
                subject.head(),
                destination.branch(),
                round.proposal().title(),
                body,
                subject.marker(),
                LABELS,
                round.proposal().reviewers(),
                round.delivery == Delivery.AUTO_MERGE);
    }

    /** Nothing differs any more: an open pull request would be empty. */
    private Published withdrawn(Subject subject, Round round) {
        Optional<PullRequest> closed = forge.flatMap(host -> new PullRequests(host)
                .close(
                        subject.head(),
                        destination.branch(),
                        subject.marker(),
                        "Nothing differs any more: " + destination.branch() + " has it already."));
        round.branch.ifPresent(tip -> repository.delete(subject.head(), tip.commit()));
        return round.published(Published.State.NOTHING, subject.head(), "").closing(closed);
    }
}
