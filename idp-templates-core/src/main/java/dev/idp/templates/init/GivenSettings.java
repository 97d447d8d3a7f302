package dev.idp.templates.init;

import dev.idp.templates.parameter.Setting;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import java.util.List;
import java.util.Optional;

/** Puts what {@code --set} says into a draft: the descriptor's own fields by their names, else parameters. */
final class GivenSettings {
    private static final Location ARGUMENT = Location.of("--set");

    private final TemplateForm form;
    private final List<String> environments;
    private final Problems problems;

    GivenSettings(TemplateForm form, List<String> environments, Problems problems) {
        this.form = form;
        this.environments = environments;
        this.problems = problems;
    }

    MapNode into(MapNode document, List<String> settings) {
        MapNode filled = document;
        for (String setting : settings) {
            filled = into(filled, setting);
        }
        return filled;
    }

    private MapNode into(MapNode document, String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<Question> bound =
                form.bound().stream().filter(each -> each.name().equals(name)).findFirst();
        if (bound.isPresent() && equals > 0) {
            return bound.get()
                    .read(argument.substring(equals + 1), problems)
                    .map(value -> document.put(bound.get().target(), value))
                    .orElse(document);
        }
        return Setting.parse(argument, form.template().parameters(), problems)
                .map(setting -> into(document, setting))
                .orElse(document);
    }

    private MapNode into(MapNode document, Setting setting) {
        problems.addAll(Question.problems(
                setting.path().tokens().get(0), setting.layer(), form.template().parameters()));
        Optional<String> environment = setting.environment();
        if (environment.isPresent() && !environments.contains(environment.get())) {
            reportUnknown(environment.get());
            return document;
        }
        Pointer parameters = environment.map(Workload::parametersPointer).orElse(Workload.PARAMETERS);
        Pointer field = parameters.then(setting.path());
        Node value = setting.value();
        return value instanceof NullNode && environment.isEmpty() ? document.remove(field) : document.put(field, value);
    }

    private void reportUnknown(String environment) {
        problems.error(
                InitCode.UNKNOWN_ENVIRONMENT,
                ARGUMENT,
                "found the environment " + Printable.of(environment) + ", which the workload is not to have",
                NearMiss.hint(environment, environments));
    }
}
