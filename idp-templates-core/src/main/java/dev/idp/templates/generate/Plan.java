package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Optional;

/**
 * What a run would write: a value, to look at, to compare, to write or to publish.
 *
 * @param environments one plan for each environment of the descriptor, in its order
 * @param base what all environments share
 * @param lock the versions that the descriptor was resolved to
 * @param problems warnings; a plan with errors is none
 */
public record Plan(List<EnvironmentPlan> environments, List<Resource> base, WorkloadLock lock, List<Problem> problems) {
    /** Copies the lists. */
    public Plan {
        environments = List.copyOf(environments);
        base = List.copyOf(base);
        problems = List.copyOf(problems);
    }

    /**
     * Returns all files.
     *
     * @return the folders of all environments, under their paths in the GitOps repository
     */
    public FileTree tree() {
        FileTree tree = FileTree.EMPTY;
        for (EnvironmentPlan environment : environments) {
            tree = tree.with(environment.files().in(environment.folder()));
        }
        return tree;
    }

    /**
     * Finds the plan of an environment.
     *
     * @param name the environment
     * @return its plan, if the descriptor has it
     */
    public Optional<EnvironmentPlan> environment(String name) {
        return environments.stream()
                .filter(plan -> plan.environment().equals(name))
                .findFirst();
    }
}
