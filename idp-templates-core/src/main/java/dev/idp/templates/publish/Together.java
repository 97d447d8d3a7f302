package dev.idp.templates.publish;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.review.Review;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Publishes several workloads of one repository to one environment with one pull request: all of them, or none.
 *
 * @param system the tenant that the pull request is named after
 * @param environment the environment
 * @param operations one for each workload, at least one
 */
public record Together(String system, String environment, List<Operation> operations) implements Operation {
    /** No workload can be called so: names are DNS labels. */
    private static final String NAME = "_together";

    /** Copies the list. */
    public Together {
        operations = List.copyOf(operations);
    }

    @Override
    public Subject subject() {
        return new Subject(system, NAME, environment);
    }

    @Override
    public Proposal propose(Situation situation) {
        List<Problem> wrong = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Operation operation : operations) {
            try {
                proposals.add(operation.propose(situation));
            } catch (IdpException refused) {
                wrong.addAll(refused.problems());
            }
        }
        if (!wrong.isEmpty()) {
            throw new IdpException(wrong);
        }
        return merged(proposals);
    }

    private Proposal merged(List<Proposal> proposals) {
        Map<TreePath, FileTree> folders = new TreeMap<>();
        List<Review> reviews = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        List<String> reviewers = new ArrayList<>();
        for (Proposal proposal : proposals) {
            folders.putAll(proposal.folders());
            reviews.addAll(proposal.reviews());
            warnings.addAll(proposal.problems());
            reviewers.addAll(proposal.reviewers());
        }
        String title = system + " " + environment + ": " + proposals.size() + " workloads together";
        return new Proposal(
                title, folders, reviews, reviewers.stream().distinct().toList(), warnings);
    }
}
