package dev.idp.templates.gitops;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in Markdown, for a comment below a pull request, what a check found. */
public final class CheckComment {
    /** What all forges take. */
    public static final int LONGEST = 60_000;

    private static final String CUT = "\n… there is more; the output of the check has all of it.\n";

    private CheckComment() {}

    /**
     * Writes the comment.
     *
     * @param report what was found
     * @return Markdown of at most {@link #LONGEST} characters, in which nothing of the change is a link, a mention, HTML or
     *     a heading
     */
    public static String markdown(CheckReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("**idp gitops check: " + (report.passes() ? "passed" : "refused") + "**\n\n");
        if (report.folders().isEmpty() && report.platformFiles().isEmpty()) {
            lines.add("Nothing changed.\n");
        }
        report.folders()
                .forEach(folder -> lines.add("- " + code(folder.path().toString()) + ": "
                        + folder.verdict().word() + "\n"));
        if (!report.platformFiles().isEmpty()) {
            lines.add("\nPlatform files changed:\n\n");
            report.platformFiles().forEach(path -> lines.add("- " + code(path) + "\n"));
        }
        if (!report.problems().isEmpty()) {
            lines.add("\n| | place | what | what to do |\n|---|---|---|---|\n");
            report.problems().forEach(problem -> lines.add(row(problem)));
        }
        lines.add("\nJudged " + code(report.head()) + " against " + code(report.target()) + ".\n");
        return cut(lines);
    }

    private static String row(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String mark = problem.severity() == Severity.ERROR ? "**" + severity + "**" : severity;
        return "| " + mark + " " + problem.code().id() + " | "
                + code(problem.location().toString()) + " | " + code(problem.message()) + " | " + code(problem.hint())
                + " |\n";
    }

    /** In a code span nothing is active; what would end it, or the cell around it, is taken away. */
    private static String code(String text) {
        String plain =
                Printable.of(text, 600).replace('`', '\'').replace("|", "\\|").strip();
        return plain.isEmpty() ? "" : "`" + plain + "`";
    }

    private static String cut(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            if (out.length() + line.length() > LONGEST - CUT.length()) {
                return out.append(CUT).toString();
            }
            out.append(line);
        }
        return out.toString();
    }
}
