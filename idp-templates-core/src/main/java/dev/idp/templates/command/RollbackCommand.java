package dev.idp.templates.command;

import dev.idp.templates.publish.Rollback;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Brings back what an environment ran before, and holds it. */
public final class RollbackCommand {
    private static final String WORD = "rollback";

    private RollbackCommand() {}

    /**
     * Rolls back.
     *
     * @param options what the person asked for
     * @param environment the environment
     * @param to the full id of a commit; nothing for the state before the present one
     * @param reason why; nothing where the person does not say
     * @return how it ended
     */
    public static Outcome run(
            PublishOptions options, String environment, Optional<String> to, Optional<String> reason) {
        return Command.guarded(WORD, () -> rollback(options, environment, to, reason));
    }

    private static Outcome rollback(
            PublishOptions options, String environment, Optional<String> to, Optional<String> reason)
            throws IOException {
        Project project = new Project(options.common());
        WorkloadName workload = WorkloadName.of(options, project);
        Rollback rollback = new Rollback(
                workload.in(environment),
                to,
                reason.orElse("rolled back" + to.map(commit -> " to " + commit).orElse("")),
                options.consent(),
                "idp rollback " + environment
                        + to.map(commit -> " --to " + commit).orElse("") + " --dry-run");
        return PublishRun.of(WORD, options, new GitOpsAccess(options, project).publisher(), List.of(rollback));
    }
}
