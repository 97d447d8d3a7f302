package dev.idp.templates.command;

import dev.idp.templates.init.ParameterDescription;
import dev.idp.templates.init.TemplateDescription;
import dev.idp.templates.init.TemplateSummary;
import dev.idp.templates.yaml.JsonWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the description of a template for people. */
final class DescribeText {
    private DescribeText() {}

    static String of(TemplateDescription template) {
        return heading(template.summary())
                + section("parameters", template.parameters().stream().map(DescribeText::parameter))
                + section("makes", Stream.concat(made(template), possible(template)))
                + section("versions", template.versions().stream().map(DescribeText::version))
                + changelog(template);
    }

    private static String heading(TemplateSummary summary) {
        return summary.label() + "  " + summary.title() + " (" + summary.state() + ")\n" + summary.description() + "\n";
    }

    private static String section(String title, Stream<String> lines) {
        return "\n" + title + "\n" + lines.collect(Collectors.joining());
    }

    private static Stream<String> made(TemplateDescription template) {
        return template.resources().stream()
                .map(count -> "  " + (count.number() == 1 ? "" : count.number() + " ") + count.kind() + "\n");
    }

    private static Stream<String> possible(TemplateDescription template) {
        return template.possible().isEmpty()
                ? Stream.empty()
                : Stream.of("  if asked to: " + String.join(", ", template.possible()) + "\n");
    }

    private static String version(TemplateDescription.State version) {
        return "  " + version.version() + "  " + version.state() + "\n";
    }

    private static String changelog(TemplateDescription template) {
        return template.changelog().isEmpty() ? "" : "\n" + template.changelog().strip() + "\n";
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
