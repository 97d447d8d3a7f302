package dev.idp.templates.publish;

import dev.idp.templates.generate.Standing;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.Revision;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings back what an environment ran before, from the history of the GitOps repository alone: neither the application's
 * repository nor a catalog is asked, because at night they may be what is broken. The environment is then held, so that
 * the next build does not bring the bad release again.
 *
 * @param subject the workload and the environment
 * @param to the full id of a commit whose folder to bring back; nothing for the state before the present one
 * @param reason why, for reviewers and for whoever wants to publish next
 * @param consent what a person agreed to
 * @param reproduce the command that shows the same proposal, for reviewers
 */
public record Rollback(Subject subject, Optional<String> to, String reason, Consent consent, String reproduce)
        implements Operation {
    @Override
    public Proposal propose(Situation situation) {
        Problems problems = new Problems();
        WrittenEnvironment published = situation.published(subject).orElseThrow(() -> nothing("published"));
        new Refusals(subject, consent).checkEdits(published, problems);
        problems.throwIfErrors();
        WrittenEnvironment earlier = to.isPresent()
                ? situation.publishedAt(to.get(), subject).orElseThrow(() -> nothing("at " + to.get()))
                : before(published, situation);
        Standing held =
                new Standing(Optional.of(reason), false, earlier.standing().movedFrom());
        Effect effect = Effect.of(subject, Optional.of(published), situation.folder(subject), earlier.with(held));
        effect.checkLasting(problems);
        problems.throwIfErrors();
        List<String> reasons = new ArrayList<>(consent.words());
        reasons.add("Rolled back and held, because: " + reason);
        return effect.proposal(situation, PolicyReport.EMPTY, reasons, reproduce, problems.sorted());
    }

    /** The latest state that ran something else: a hold alone makes no other state. */
    private WrittenEnvironment before(WrittenEnvironment published, Situation situation) {
        return situation.past(subject).stream()
                .filter(revision -> revision.folder().isPresent())
                .map(Revision::commit)
                .flatMap(commit -> situation.publishedAt(commit, subject).stream())
                .filter(earlier -> !earlier.standing().retired() && !runsSame(earlier, published))
                .findFirst()
                .orElseThrow(() -> nothing("before the present state"));
    }

    private static boolean runsSame(WrittenEnvironment one, WrittenEnvironment other) {
        return !other.standing().retired() && one.with(Standing.USUAL).equals(other.with(Standing.USUAL));
    }

    private IdpException nothing(String when) {
        return new IdpException(Problem.error(
                PublishCode.NOTHING_TO_RESTORE,
                Location.of(subject.toString()),
                "found nothing of it " + when + " in the GitOps repository",
                "name a commit with --to; git log of the folder shows them"));
    }
}
