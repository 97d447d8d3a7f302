package dev.idp.templates.gitops;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.tree.TreePath;
import java.util.List;

/**
 * What judging a change of the GitOps repository gave.
 *
 * @param target the full id of the commit that it is to be merged into
 * @param head the full id of its last commit
 * @param folders the folders of environments that it touches
 * @param platformFiles the paths of the platform's own files that it touches
 * @param problems everything that is wrong, ordered by place
 */
public record CheckReport(
        String target, String head, List<Folder> folders, List<String> platformFiles, List<Problem> problems) {
    /** Copies the lists. */
    public CheckReport {
        folders = List.copyOf(folders);
        platformFiles = List.copyOf(platformFiles);
        problems = List.copyOf(problems);
    }

    /**
     * What became of one folder.
     *
     * @param path the folder
     * @param verdict what it is
     */
    public record Folder(TreePath path, Verdict verdict) {}

    /**
     * Tells whether the change may be merged.
     *
     * @return false where anything is an error
     */
    public boolean passes() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
