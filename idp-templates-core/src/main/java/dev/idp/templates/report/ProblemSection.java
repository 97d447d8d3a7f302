package dev.idp.templates.report;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.Problem;
import java.util.List;

/**
 * The warnings of the run.
 *
 * @param plan what is made
 */
record ProblemSection(Plan plan) implements Section {
    @Override
    public String id() {
        return "warnings";
    }

    @Override
    public String title() {
        return "Warnings";
    }

    @Override
    public String gist() {
        return plan.problems().isEmpty() ? "none" : Words.count(plan.problems().size(), "warning");
    }

    @Override
    public void write(Html html) {
        if (plan.problems().isEmpty()) {
            html.element("p", "The run found nothing to warn about.").line();
            return;
        }
        Table table =
                Table.open(html, "Warnings", "stack text", List.of("Code", "Place", "What was found", "What to do"));
        plan.problems().forEach(problem -> table.row(problem.code().id(), cells(problem)));
        table.close();
    }

    private static List<String> cells(Problem problem) {
        return List.of(problem.location().toString(), problem.message(), problem.hint());
    }
}
