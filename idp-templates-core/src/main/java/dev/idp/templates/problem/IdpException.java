package dev.idp.templates.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends a run that its user can mend: the input is wrong, not the program. Whatever else is thrown is a bug. The message
 * names the first twenty problems, for logs; front ends print all of {@link #problems}.
 */
public final class IdpException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 20;

    @SuppressWarnings("serial") // never serialized; a list of records of strings
    private final List<Problem> problems;

    /**
     * Carries several problems.
     *
     * @param problems at least one of them an error
     */
    public IdpException(List<Problem> problems) {
        super(problems.stream()
                .sorted()
                .limit(MOST_LINES)
                .map(ProblemText::line)
                .collect(Collectors.joining("\n")));
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("nothing among the problems ends a run");
        }
        this.problems = problems.stream().sorted().toList();
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
