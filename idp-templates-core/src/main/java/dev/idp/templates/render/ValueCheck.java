package dev.idp.templates.render;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.FileInterpretation;
import dev.idp.templates.yaml.Origin;

/** Refuses values that no manifest can carry, under the rules of written files, and names the data they come from. */
final class ValueCheck {
    private final Problems problems;
    private final FileInterpretation rules = new FileInterpretation("");

    ValueCheck(Problems problems) {
        this.problems = problems;
    }

    void text(String text, Origin origin) {
        Problems found = new Problems();
        rules.scalar(text, false, origin, found);
        report(found, origin);
    }

    void key(String text, Origin origin) {
        Problems found = new Problems();
        rules.key(text, false, origin, found);
        report(found, origin);
    }

    private void report(Problems found, Origin origin) {
        for (Problem problem : found.sorted()) {
            problems.add(new Problem(
                    problem.severity(),
                    problem.code(),
                    problem.location(),
                    problem.message(),
                    origin.explain(problem.hint())));
        }
    }
}
