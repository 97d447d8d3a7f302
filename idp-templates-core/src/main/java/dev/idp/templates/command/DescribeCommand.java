package dev.idp.templates.command;

import dev.idp.templates.init.ParameterDescription;
import dev.idp.templates.init.TemplateDescriber;
import dev.idp.templates.init.TemplateDescription;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.Location;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;

/** Describes one template version: what it takes and what it makes. */
public final class DescribeCommand {
    private static final String WORD = "describe";

    private DescribeCommand() {}

    /**
     * Describes a template version.
     *
     * @param options where platform and catalog are
     * @param reference {@code NAME} or {@code NAME@VERSION}
     * @return how it ended
     */
    public static Outcome run(Options options, String reference) {
        return Command.guarded(WORD, () -> describe(options, reference));
    }

    private static Outcome describe(Options options, String reference) throws IOException {
        Project project = new Project(options);
        Platform platform = project.platform();
        TemplateDescription described =
                new TemplateDescriber(project.catalog(platform), platform).describe(reference, Location.of("TEMPLATE"));
        MapNode facts = MapNode.empty()
                .with("template", ListCommand.document(described.summary()))
                .with("parameters", OutcomeDocument.list(described.parameters(), DescribeCommand::document))
                .with("resources", OutcomeDocument.list(described.resources(), DescribeCommand::document))
                .with("possible", ListNode.ofTexts(described.possible()))
                .with("versions", OutcomeDocument.list(described.versions(), DescribeCommand::document))
                .with("changelog", described.changelog());
        return OutcomeDocument.outcome(WORD, ExitCode.OK, DescribeText.of(described), List.of(), facts);
    }

    private static MapNode document(TemplateDescription.Count count) {
        return MapNode.empty().with("kind", count.kind()).with("number", count.number());
    }

    private static MapNode document(TemplateDescription.State version) {
        return MapNode.empty().with("version", version.version()).with("state", version.state());
    }

    private static MapNode document(ParameterDescription parameter) {
        MapNode node = MapNode.empty()
                .with("name", parameter.name())
                .with("type", parameter.type())
                .with("required", parameter.required())
                .with("limits", parameter.limits())
                .with("title", parameter.title())
                .with("description", parameter.description());
        return parameter.fallback().map(value -> node.with("default", value)).orElse(node);
    }
}
