package dev.idp.templates.command;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.init.TemplateList;
import dev.idp.templates.init.TemplateSummary;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.List;

/** Lists the templates of all catalogs. */
final class ListCommand {
    private ListCommand() {}

    static Outcome run(Options options) throws IOException {
        Project project = new Project(options);
        Catalogs catalogs = project.catalogs(project.platform());
        List<TemplateSummary> templates = catalogs.names().stream()
                .flatMap(name -> TemplateList.of(catalogs.get(name)).stream())
                .toList();
        int width = templates.stream()
                .mapToInt(template -> template.label().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        templates.forEach(template -> text.append(line(template, width)));
        if (templates.isEmpty()) {
            text.append("the catalog has no templates\n");
        }
        MapNode facts = MapNode.empty().with("templates", OutcomeDocument.list(templates, ListCommand::document));
        return OutcomeDocument.outcome("list", ExitCode.OK, text.toString(), List.of(), facts);
    }

    private static String line(TemplateSummary template, int width) {
        String type = template.type().equals("workload") ? "" : ", " + template.type();
        String state = template.state().equals("released") ? type : type + " (" + template.state() + ")";
        String blank = " ".repeat(width - template.label().length() + 2);
        return template.label() + blank + template.title() + state + "\n" + " ".repeat(width + 2)
                + template.description() + "\n";
    }

    static MapNode document(TemplateSummary template) {
        return MapNode.empty()
                .with("name", template.name())
                .with("title", template.title())
                .with("description", template.description())
                .with("version", template.version())
                .with("state", template.state())
                .with("type", template.type());
    }
}
