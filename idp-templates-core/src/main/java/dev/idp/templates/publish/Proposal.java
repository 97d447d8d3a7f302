package dev.idp.templates.publish;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.review.Review;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.Map;

/**
 * What an operation makes of a situation.
 *
 * @param folders the files of each folder that is to be replaced; a folder without files is removed
 * @param review what reviewers are told
 * @param reviewers who is asked to review it
 * @param problems warnings; a proposal with errors is none
 */
public record Proposal(Map<TreePath, FileTree> folders, Review review, List<String> reviewers, List<Problem> problems) {
    /** Copies map and list. */
    public Proposal {
        folders = Map.copyOf(folders);
        reviewers = List.copyOf(reviewers);
        problems = List.copyOf(problems);
    }
}
