package dev.idp.templates.problem;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects what is found, so that a person sees all problems of a run at once. Equal problems count once. Not for use
 * by several threads.
 */
public final class Problems {
    private final TreeSet<Problem> found = new TreeSet<>();

    /**
     * Notes one problem.
     *
     * @param problem what was found
     */
    public void add(Problem problem) {
        found.add(problem);
    }

    /**
     * Notes several problems.
     *
     * @param problems what was found
     */
    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /**
     * Notes an error.
     *
     * @param code its stable name
     * @param location where to look
     * @param message what was found and what was expected
     * @param hint what to do
     */
    public void error(Code code, Location location, String message, String hint) {
        add(Problem.error(code, location, message, hint));
    }

    /**
     * Notes a warning.
     *
     * @param code its stable name
     * @param location where to look
     * @param message what was found and what was expected
     * @param hint what to do
     */
    public void warning(Code code, Location location, String message, String hint) {
        add(Problem.warning(code, location, message, hint));
    }

    /**
     * Tells whether the run must stop.
     *
     * @return true when at least one error was noted
     */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /**
     * Tells whether nothing was noted, not even a warning.
     *
     * @return true when there is no problem
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Returns what was noted.
     *
     * @return all problems, ordered by place
     */
    public List<Problem> sorted() {
        return List.copyOf(found);
    }

    /**
     * Ends the run when an error was noted.
     *
     * @throws IdpException with all problems noted so far, warnings included
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new IdpException(sorted());
        }
    }
}
