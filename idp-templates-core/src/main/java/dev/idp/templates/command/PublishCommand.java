package dev.idp.templates.command;

import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.MoveImages;
import dev.idp.templates.publish.Operation;
import dev.idp.templates.publish.PublishWorkload;
import dev.idp.templates.publish.Subject;
import dev.idp.templates.publish.Together;
import dev.idp.templates.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes environments of a workload: one commit, one branch and one pull request for each. */
public final class PublishCommand {
    private static final String WORD = "publish";

    private PublishCommand() {}

    /**
     * Publishes.
     *
     * @param options what the person asked for
     * @param imageOnly whether to move image versions and nothing else
     * @return how it ended
     */
    public static Outcome run(PublishOptions options, boolean imageOnly) {
        return Command.guarded(WORD, () -> publish(options, imageOnly));
    }

    /**
     * Publishes every workload below a folder.
     *
     * @param options what the person asked for; the name of the descriptor is looked for in all folders
     * @param imageOnly whether to move image versions and nothing else
     * @param together whether all of a tenant share one pull request for each environment
     * @return how it ended
     */
    public static Outcome all(PublishOptions options, boolean imageOnly, boolean together) {
        return Command.guarded(WORD, () -> publishAll(options, imageOnly, together));
    }

    private static Outcome publish(PublishOptions options, boolean imageOnly) throws IOException {
        environments(options);
        Project project = new Project(options.common());
        return PublishRun.of(
                WORD,
                options,
                new GitOpsAccess(options, project).publisher(),
                operations(options, project, imageOnly, new Generator()));
    }

    private static Outcome publishAll(PublishOptions options, boolean imageOnly, boolean together) throws IOException {
        List<String> asked = environments(options);
        Generator generator = new Generator();
        List<Operation> operations = new ArrayList<>();
        for (String file :
                Descriptors.below(options.common().directory(), options.common().file())) {
            Options one = options.common().with(file, asked);
            Workload workload = new Project(one).workload();
            List<String> has =
                    asked.stream().filter(workload.environments()::contains).toList();
            Options narrow = one.with(file, has);
            operations.addAll(operations(options.with(narrow), new Project(narrow), imageOnly, generator));
        }
        return PublishRun.of(
                WORD,
                options,
                new GitOpsAccess(options, new Project(options.common())).publisher(),
                together ? together(operations) : operations);
    }

    private static List<Operation> together(List<Operation> operations) {
        Map<List<String>, List<Operation>> groups = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Subject subject = operation.subject();
            groups.computeIfAbsent(List.of(subject.system(), subject.environment()), any -> new ArrayList<>())
                    .add(operation);
        }
        List<Operation> together = new ArrayList<>();
        groups.forEach((group, members) -> together.add(new Together(group.get(0), group.get(1), members)));
        return together;
    }

    private static List<Operation> operations(
            PublishOptions options, Project project, boolean imageOnly, Generator generator) throws IOException {
        if (options.common().environments().isEmpty()) {
            return List.of();
        }
        return imageOnly ? moves(options, project) : publications(options, project.request(), generator);
    }

    /** Nobody changes prod by accident: environments are always named. */
    static List<String> environments(PublishOptions options) {
        List<String> environments = options.common().environments();
        if (environments.isEmpty()) {
            throw new IdpException(Problem.error(
                    CommandCode.NO_ENVIRONMENT,
                    Location.of("--env"),
                    "found no environment",
                    "name it: --env dev, or several: --env dev,prod"));
        }
        return environments;
    }

    private static List<Operation> publications(PublishOptions options, GenerateRequest request, Generator generator) {
        List<Operation> operations = new ArrayList<>();
        for (String environment : options.common().environments()) {
            operations.add(new PublishWorkload(
                    generator,
                    request,
                    environment,
                    Optional.empty(),
                    options.consent(),
                    options.today(),
                    reproduce(options, environment, "")));
        }
        return operations;
    }

    private static List<Operation> moves(PublishOptions options, Project project) throws IOException {
        WorkloadName workload = WorkloadName.of(options, project);
        List<Operation> operations = new ArrayList<>();
        for (String environment : options.common().environments()) {
            operations.add(new MoveImages(
                    workload.in(environment),
                    workload.repository(),
                    options.common().images(),
                    options.consent(),
                    reproduce(options, environment, " --image-only")));
        }
        return operations;
    }

    private static String reproduce(PublishOptions options, String environment, String more) {
        StringBuilder command = new StringBuilder("idp publish --env " + environment);
        options.common().images().forEach(image -> command.append(" --image ").append(image));
        options.common()
                .settings()
                .forEach(setting -> command.append(" --set '").append(setting).append('\''));
        return command.append(more).append(" --dry-run").toString();
    }
}
