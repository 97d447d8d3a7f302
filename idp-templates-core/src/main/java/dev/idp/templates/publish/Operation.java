package dev.idp.templates.publish;

import java.util.Optional;

/**
 * One way to change what an environment runs. It says what is to be there, for each state of the repository anew, so that
 * it can be tried again when others were faster.
 */
public interface Operation {
    /**
     * Says what it is about.
     *
     * @return the workload and the environment; they give the branch its name
     */
    Subject subject();

    /**
     * Proposes a change.
     *
     * @param situation the state of the repository
     * @return what is to be there
     * @throws dev.idp.templates.problem.IdpException with everything that stands in the way
     */
    Proposal propose(Situation situation);

    /**
     * Says what is to follow once the target branch has what this proposes.
     *
     * @return the next operation, if there is one
     */
    default Optional<Operation> next() {
        return Optional.empty();
    }
}
