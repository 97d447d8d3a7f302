package dev.idp.templates.command;

import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;

/** Checks what people wrote, as far as it can be checked without writing anything. */
final class ValidateCommand {
    private ValidateCommand() {}

    static Outcome run(Options options) throws IOException {
        Project project = new Project(options);
        if (options.platform().isPresent() && !project.hasDescriptor()) {
            Platform platform = project.platform();
            return valid("the platform " + platform.name() + " is valid\n", List.of());
        }
        GenerateRequest request = project.request();
        Plan plan = project.plan(request.toCheck());
        return valid(
                request.workload().name() + " is valid in "
                        + String.join(", ", request.workload().environments()) + "\n",
                plan.problems());
    }

    private static Outcome valid(String text, List<Problem> warnings) {
        return OutcomeDocument.outcome("validate", ExitCode.OK, text, warnings, MapNode.empty());
    }
}
