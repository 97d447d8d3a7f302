package dev.idp.templates.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends a run that its user can mend: the input is wrong, not the program. Whatever else is thrown is a bug.
 */
public final class IdpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized; a list of records of strings
    private final List<Problem> problems;

    /**
     * Carries several problems.
     *
     * @param problems at least one error, ordered by place
     */
    public IdpException(List<Problem> problems) {
        super(problems.stream().map(ProblemText::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Carries one problem.
     *
     * @param problem the error
     */
    public IdpException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * Returns what was found.
     *
     * @return at least one error, ordered by place
     */
    public List<Problem> problems() {
        return problems;
    }
}
