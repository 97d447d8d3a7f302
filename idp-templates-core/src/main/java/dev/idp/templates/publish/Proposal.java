package dev.idp.templates.publish;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.review.Review;
import dev.idp.templates.review.ReviewTemplate;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an operation makes of a situation.
 *
 * @param title one line that says what moves
 * @param folders the files of each folder that is to be replaced; a folder without files is removed
 * @param reviews what reviewers are told of each workload, at least one
 * @param reviewers who is asked to review it
 * @param problems warnings; a proposal with errors is none
 */
public record Proposal(
        String title,
        Map<TreePath, FileTree> folders,
        List<Review> reviews,
        List<String> reviewers,
        List<Problem> problems) {
    /** Copies map and lists. */
    public Proposal {
        folders = Map.copyOf(folders);
        reviews = List.copyOf(reviews);
        reviewers = List.copyOf(reviewers);
        problems = List.copyOf(problems);
    }

    /** Writes the body of a pull request. Several workloads share the room that the forge gives. */
    String body(ReviewTemplate template, int longest, String marker) {
        if (reviews.size() == 1) {
            return reviews.get(0).markdown(template, longest);
        }
        int room = Math.max(Review.SHORTEST, (longest - marker.length()) / reviews.size() - Review.SHORTEST);
        return reviews.stream()
                .map(review -> "# " + review.system() + "/" + review.name() + "\n\n" + review.markdown(template, room))
                .collect(Collectors.joining("\n", "", "\n" + marker + "\n"));
    }
}
