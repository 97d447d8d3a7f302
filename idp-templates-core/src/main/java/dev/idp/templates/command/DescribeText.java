package dev.idp.templates.command;

import dev.idp.templates.init.ParameterDescription;
import dev.idp.templates.init.TemplateDescription;
import dev.idp.templates.init.TemplateSummary;
import dev.idp.templates.yaml.JsonWriter;
import java.util.stream.Collectors;

/** Writes the description of a template for people. */
final class DescribeText {
    private DescribeText() {}

    static String of(TemplateDescription template) {
        TemplateSummary summary = template.summary();
        StringBuilder out =
                new StringBuilder(summary.label() + "  " + summary.title() + " (" + summary.state() + ")\n");
        out.append(summary.description()).append("\n\nparameters\n");
        template.parameters().forEach(parameter -> out.append(parameter(parameter)));
        out.append("\nmakes\n");
        template.resources()
                .forEach(count -> out.append("  ")
                        .append(count.number() == 1 ? "" : count.number() + " ")
                        .append(count.kind())
                        .append('\n'));
        if (!template.possible().isEmpty()) {
            out.append("  if asked to: ")
                    .append(String.join(", ", template.possible()))
                    .append('\n');
        }
        out.append("\nversions\n");
        out.append(template.versions().stream()
                .map(version -> "  " + version.version() + "  " + version.state() + "\n")
                .collect(Collectors.joining()));
        return template.changelog().isEmpty()
                ? out.toString()
                : out.append('\n')
                        .append(template.changelog().strip())
                        .append('\n')
                        .toString();
    }

    private static String parameter(ParameterDescription parameter) {
        StringBuilder out = new StringBuilder("  " + parameter.name() + "  " + parameter.type());
        if (parameter.required()) {
            out.append(", required");
        }
        parameter.fallback().ifPresent(value -> out.append(", default ").append(JsonWriter.write(value)));
        out.append('\n');
        if (!parameter.description().isEmpty()) {
            out.append("      ").append(parameter.description()).append('\n');
        }
        if (!parameter.limits().isEmpty()) {
            out.append("      ").append(parameter.limits()).append('\n');
        }
        return out.toString();
    }
}
