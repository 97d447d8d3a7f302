package dev.idp.templates.publish;

import dev.idp.templates.generate.ImageMove;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Optional;

/**
 * Moves the image versions of what is published, and nothing else: no template is read and nothing is rendered. Where a
 * pull request is open, it goes on from what that one proposes.
 *
 * @param subject the workload and the environment
 * @param repository who may publish the workload, as the descriptor says
 * @param images {@code --image} arguments, {@code VERSION} or {@code PARAMETER=VERSION}
 * @param consent what a person agreed to
 * @param reproduce the command that shows the same proposal, for reviewers
 */
public record MoveImages(
        Subject subject, Optional<String> repository, List<String> images, Consent consent, String reproduce)
        implements Operation {
    /** Copies the list. */
    public MoveImages {
        images = List.copyOf(images);
    }

    @Override
    public Proposal propose(Situation situation) {
        Problems problems = new Problems();
        Optional<WrittenEnvironment> published = situation.published(subject);
        WrittenEnvironment from =
                situation.proposed(subject).or(() -> published).orElseThrow(this::notPublished);
        Refusals refusals = new Refusals(subject, consent);
        refusals.checkOwner(from.workload(), repository, published, problems);
        published.ifPresent(written -> refusals.checkPublished(written, problems));
        problems.throwIfErrors();
        FileTree moved = ImageMove.apply(from, images, situation.ground().platform(), problems);
        problems.throwIfErrors();
        Effect effect = Effect.of(subject, published, situation.folder(subject), moved);
        return effect.proposal(situation, PolicyReport.EMPTY, consent.words(), reproduce, problems.sorted());
    }

    private IdpException notPublished() {
        return new IdpException(Problem.error(
                PublishCode.NOT_PUBLISHED,
                Location.of("--image-only"),
                "found nothing of " + subject + " in the GitOps repository",
                "publish it once without --image-only"));
    }
}
