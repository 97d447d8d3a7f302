package dev.idp.templates.command;

import dev.idp.templates.generate.Generator;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.publish.EnvironmentSource;
import dev.idp.templates.publish.Promotion;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings the release that one environment runs to another. */
public final class PromoteCommand {
    private static final String WORD = "promote";

    private PromoteCommand() {}

    /**
     * Promotes.
     *
     * @param options what the person asked for
     * @param from the environment that runs the release
     * @param to the environment that is to run it
     * @param settings where the target's own settings come from: {@code FROM}, {@code TO} or a descriptor
     * @return how it ended
     */
    public static Outcome run(PublishOptions options, String from, String to, Optional<String> settings) {
        return Command.guarded(WORD, () -> promote(options, from, to, settings));
    }

    private static Outcome promote(PublishOptions options, String from, String to, Optional<String> settings)
            throws IOException {
        Project project = new Project(options.common());
        WorkloadName workload = WorkloadName.of(options, project);
        Promotion promotion = new Promotion(
                new Generator(),
                workload.in(from),
                to,
                source(options, settings, to),
                options.consent(),
                options.today(),
                "idp promote " + from + " " + to + " --dry-run");
        return PublishRun.of(WORD, options, new GitOpsAccess(options, project).publisher(), List.of(promotion));
    }

    private static EnvironmentSource source(PublishOptions options, Optional<String> settings, String to)
            throws IOException {
        return switch (settings.orElse("")) {
            case "" -> new EnvironmentSource.Agreed();
            case "FROM" -> new EnvironmentSource.From();
            case "TO" -> new EnvironmentSource.To();
            default -> new EnvironmentSource.Given(given(options.common(), settings.orElseThrow(), to));
        };
    }

    private static Optional<MapNode> given(Options options, String file, String to) throws IOException {
        Path path = options.directory().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw DescriptorReader.notFound(file);
        }
        Workload workload = new DescriptorReader().read(file, Files.readAllBytes(path));
        return workload.document().at(Pointer.of("spec", "environments", to)).map(MapNode.class::cast);
    }
}
