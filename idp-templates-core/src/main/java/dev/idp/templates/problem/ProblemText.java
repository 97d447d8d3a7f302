package dev.idp.templates.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes problems for a person, the same in every front end. */
public final class ProblemText {
    private static final int LONGEST = 900;

    private ProblemText() {}

    /**
     * Writes one problem on one line.
     *
     * @param problem what was found
     * @return {@code idp.yaml:12:5  parameters.port  found 80800, expected 1 to 65535 [IDP1203]}
     */
    public static String line(Problem problem) {
        String field = problem.location().field();
        return cut(problem.location() + "  " + (field.isEmpty() ? "" : field + "  ") + problem.message()) + " ["
                + problem.code().id() + "]";
    }

    /**
     * Writes one problem with its hint and its page.
     *
     * @param problem what was found
     * @return two or three lines, without a final line break
     */
    public static String full(Problem problem) {
        String hint = problem.hint().isEmpty() ? "" : "\n  hint: " + cut(problem.hint());
        return problem.severity().name().toLowerCase(Locale.ROOT) + ": " + line(problem) + hint + "\n  see:  "
                + problem.code().page();
    }

    /**
     * Writes several problems and their number.
     *
     * @param problems what was found
     * @return one paragraph a problem, and a last line that counts them; empty for none
     */
    public static String all(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        return problems.stream().map(ProblemText::full).collect(Collectors.joining("\n", "", "\n")) + count(problems);
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

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
