package dev.idp.templates.command;

import dev.idp.templates.publish.Operation;
import dev.idp.templates.publish.Unpublish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes a workload out of environments: run once to retire it, and once more to remove its folder. */
public final class UnpublishCommand {
    private static final String WORD = "unpublish";

    private UnpublishCommand() {}

    /**
     * Unpublishes.
     *
     * @param options what the person asked for
     * @return how it ended
     */
    public static Outcome run(PublishOptions options) {
        return Command.guarded(WORD, () -> unpublish(options));
    }

    private static Outcome unpublish(PublishOptions options) throws IOException {
        Project project = new Project(options.common());
        WorkloadName workload = WorkloadName.of(options, project);
        List<Operation> operations = new ArrayList<>();
        for (String environment : PublishCommand.environments(options)) {
            operations.add(new Unpublish(
                    workload.in(environment),
                    workload.repository(),
                    options.consent(),
                    "idp unpublish --env " + environment + " --dry-run"));
        }
        return PublishRun.of(WORD, options, new GitOpsAccess(options, project).publisher(), operations);
    }
}
