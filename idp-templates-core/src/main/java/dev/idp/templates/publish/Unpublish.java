package dev.idp.templates.publish;

import dev.idp.templates.generate.Standing;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a workload out of an environment, in two steps: first its overlay becomes empty, so that Argo CD removes what runs;
 * once that is done, its folder goes. Removing the folder at once would remove the Application, and leave everything.
 *
 * @param subject the workload and the environment
 * @param repository who may publish the workload, as the descriptor says
 * @param consent what a person agreed to
 * @param reproduce the command that shows the same proposal, for reviewers
 */
public record Unpublish(Subject subject, Optional<String> repository, Consent consent, String reproduce)
        implements Operation {
    private static final Set<String> STAYS =
            Set.of("PersistentVolumeClaim", "Cluster", "Database", "ObjectBucketClaim");

    @Override
    public Proposal propose(Situation situation) {
        Problems problems = new Problems();
        WrittenEnvironment published = situation
                .published(subject)
                .orElseThrow(() -> new IdpException(Problem.error(
                        PublishCode.NOT_PUBLISHED,
                        Location.of(subject.toString()),
                        "found nothing of it in the GitOps repository",
                        "it is not there, or not any more")));
        Refusals refusals = new Refusals(subject, consent);
        if (repository.isPresent()) { // who names the workload by hand has no descriptor: reviewers decide
            refusals.checkOwner(published.workload(), repository, Optional.of(published), problems);
        }
        refusals.checkEdits(published, problems);
        problems.throwIfErrors();
        return published.standing().retired() ? removal(situation, published) : retirement(situation, published);
    }

    private Proposal retirement(Situation situation, WrittenEnvironment published) {
        Standing retired =
                new Standing(Optional.empty(), true, published.standing().movedFrom());
        Effect effect = Effect.of(subject, Optional.of(published), situation.folder(subject), published.with(retired));
        List<String> reasons = new ArrayList<>(consent.words());
        reasons.add("Retired: Argo CD removes what runs; after that, unpublish again removes the folder");
        staying(published).forEach(resource -> reasons.add("Stays, and is removed by hand: " + resource));
        return effect.proposal(situation, PolicyReport.EMPTY, reasons, reproduce, List.of());
    }

    /** What holds data is kept by Argo CD, and Vault and Keycloak keep what belongs to a workload. */
    private static List<String> staying(WrittenEnvironment published) {
        List<String> staying = new ArrayList<>();
        for (Resource resource : published.allResources()) {
            if (STAYS.contains(resource.kind())) {
                staying.add(resource.kind() + "/" + resource.name());
            } else if (resource.kind().equals("ExternalSecret")) {
                staying.add("the keys in Vault that ExternalSecret/" + resource.name() + " reads");
            }
        }
        return staying;
    }

    private Proposal removal(Situation situation, WrittenEnvironment published) {
        Effect nothing = Effect.of(subject, Optional.of(published), situation.folder(subject), published.files());
        Proposal same = nothing.proposal(
                situation, PolicyReport.EMPTY, List.of("Removes the folder of what was retired"), reproduce, List.of());
        return new Proposal(
                same.title(),
                Map.of(situation.folder(subject), FileTree.EMPTY),
                same.reviews(),
                same.reviewers(),
                List.of());
    }
}
