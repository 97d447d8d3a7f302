package dev.idp.templates.publish;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.Revision;
import dev.idp.templates.git.Tip;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * What an operation finds: one state of the GitOps repository.
 *
 * @param repository the GitOps repository
 * @param ground the platform and its catalogs at the target branch
 * @param base the last commit of the target branch
 * @param branch the last commit of the branch that is pushed to, where it is there
 */
public record Situation(GitRepository repository, Ground ground, Tip base, Optional<Tip> branch) {
    private static final int MOST_CHANGES = 50;
    private static final int MOST_COMMITS = 10_000;

    /**
     * Names the folder of an environment.
     *
     * @param subject the workload and the environment
     * @return its path in the repository
     */
    public TreePath folder(Subject subject) {
        return ground.platform().folder(subject.system(), subject.name(), subject.environment());
    }

    /**
     * Reads what the target branch has of an environment.
     *
     * @param subject the workload and the environment
     * @return what was published and merged last, if anything was
     * @throws dev.idp.templates.problem.IdpException where its lock, descriptor or {@code environment.yaml} cannot be read
     */
    public Optional<WrittenEnvironment> published(Subject subject) {
        return read(base, subject);
    }

    /**
     * Reads what the branch of an open pull request has of an environment.
     *
     * @param subject the workload and the environment
     * @return what was pushed last, if there is a branch and it has the folder
     * @throws dev.idp.templates.problem.IdpException where its lock, descriptor or {@code environment.yaml} cannot be read
     */
    public Optional<WrittenEnvironment> proposed(Subject subject) {
        return branch.flatMap(tip -> read(tip, subject));
    }

    /**
     * Lists the changes of an environment's folder on the target branch, where a merged pull request is one change.
     *
     * @param subject the workload and the environment
     * @return the latest first, bounded
     */
    List<Revision> past(Subject subject) {
        return repository.log(base, folder(subject), MOST_CHANGES, MOST_COMMITS);
    }

    /**
     * Reads what an environment was at a commit.
     *
     * @param commit a full id
     * @param subject the workload and the environment
     * @return what was published then, if anything was
     */
    Optional<WrittenEnvironment> publishedAt(String commit, Subject subject) {
        return read(repository.at(commit), subject);
    }

    private Optional<WrittenEnvironment> read(Tip tip, Subject subject) {
        TreePath folder = folder(subject);
        return WrittenEnvironment.read(folder.toString(), tip.folder(folder));
    }
}
