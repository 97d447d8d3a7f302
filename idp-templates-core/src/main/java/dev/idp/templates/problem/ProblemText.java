package dev.idp.templates.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes problems for a person, the same in every front end. Whatever a problem quotes, its text moves no cursor, starts
 * no line and stays short.
 */
public final class ProblemText {
    private static final int LONGEST_LINE = 900;
    private static final int MOST_PROBLEMS = 100;

    private ProblemText() {}

    /**
     * Writes one problem on one line.
     *
     * @param problem what was found
     * @return {@code idp.yaml:12:5  parameters.port  found 80800, expected 1 to 65535 [IDP1203]}
     */
    public static String line(Problem problem) {
        String field = problem.location().field();
        String text = problem.location() + "  " + (field.isEmpty() ? "" : field + "  ") + problem.message();
        return Printable.of(text, LONGEST_LINE) + " [" + problem.code().id() + "]";
    }

    /**
     * Writes one problem with its hint and its page.
     *
     * @param problem what was found
     * @return two or three lines, without a final line break
     */
    public static String full(Problem problem) {
        String hint = problem.hint().isEmpty() ? "" : "\n  hint: " + Printable.of(problem.hint(), LONGEST_LINE);
        return problem.severity().name().toLowerCase(Locale.ROOT) + ": " + line(problem) + hint + "\n  see:  "
                + problem.code().page();
    }

    /**
     * Writes several problems and their number.
     *
     * @param problems what was found
     * @return one paragraph for each of the first hundred problems, and a last line that counts all of them; empty for
     *     none
     */
    public static String all(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        String shown = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(ProblemText::full)
                .collect(Collectors.joining("\n", "", "\n"));
        String rest = problems.size() > MOST_PROBLEMS ? " (the first " + MOST_PROBLEMS + " are shown)" : "";
        return shown + count(problems) + rest;
    }

    private static String count(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        String both = errors > 0 && warnings > 0 ? ", " : "";
        return (errors > 0 ? plural(errors, "error") : "") + both + (warnings > 0 ? plural(warnings, "warning") : "");
    }

    private static String plural(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
