package dev.idp.templates.command;

import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.publish.MovedWorkload;
import dev.idp.templates.publish.Operation;
import dev.idp.templates.publish.PublishWorkload;
import dev.idp.templates.publish.Unpublish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a workload another name or system: the new one is published beside the old one, which is then retired. */
public final class MoveCommand {
    private static final String WORD = "move";

    private MoveCommand() {}

    /**
     * Moves.
     *
     * @param options what the person asked for; the descriptor has the new name
     * @param from {@code SYSTEM/NAME} that the workload had
     * @return how it ended
     */
    public static Outcome run(PublishOptions options, String from) {
        return Command.guarded(WORD, () -> move(options, from));
    }

    private static Outcome move(PublishOptions options, String from) throws IOException {
        Project project = new Project(options.common());
        WorkloadName former = WorkloadName.parse(from, "--from");
        GenerateRequest request = project.request();
        Generator generator = new Generator();
        List<Operation> operations = new ArrayList<>();
        for (String environment : PublishCommand.environments(options)) {
            String reproduce = "idp move --from " + from + " --env " + environment + " --dry-run";
            PublishWorkload published = new PublishWorkload(
                    generator,
                    request,
                    environment,
                    Optional.of(former.in(environment)),
                    options.consent(),
                    options.today(),
                    reproduce);
            Unpublish retired = new Unpublish(
                    former.in(environment), request.workload().repository(), options.consent(), reproduce);
            operations.add(new MovedWorkload(published, retired));
        }
        return PublishRun.of(WORD, options, new GitOpsAccess(options, project).publisher(), operations);
    }
}
