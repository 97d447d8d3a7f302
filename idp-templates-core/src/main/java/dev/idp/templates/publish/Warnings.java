package dev.idp.templates.publish;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.List;
import java.util.stream.Stream;

/** Puts what a plan warns of beside what is noticed while publishing it. */
final class Warnings {
    private Warnings() {}

    static List<Problem> of(Plan plan, Problems problems) {
        return Stream.concat(plan.problems().stream(), problems.sorted().stream())
                .toList();
    }
}
