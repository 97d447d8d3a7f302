package dev.idp.templates.generate;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.parameter.Setting;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * Folds {@code --set} arguments into a descriptor, so that everything after sees one descriptor, and the written folder
 * can be made again from it.
 */
final class SettingFold {
    private SettingFold() {}

    /**
     * Folds.
     *
     * @param workload the descriptor as written
     * @param arguments {@code a.b=v} goes to {@code spec.parameters} and is taken out of every environment,
     *     {@code ENV:a.b=v} goes to that environment
     * @param schema gives the texts their types
     * @param problems takes arguments that cannot be read
     */
    static Workload fold(Workload workload, List<String> arguments, Schema schema, Problems problems) {
        MapNode document = workload.document();
        for (String argument : arguments) {
            var setting = Setting.parse(argument, schema, problems);
            if (setting.isPresent()) {
                document = fold(workload, document, setting.get(), problems);
            }
        }
        return new Workload(document);
    }

    private static MapNode fold(Workload workload, MapNode document, Setting setting, Problems problems) {
        if (setting.environment().isPresent()) {
            return inOne(setting.environment().get(), workload, document, setting, problems);
        }
        MapNode folded = document.put(Workload.PARAMETERS.then(setting.path()), setting.value());
        for (String environment : workload.environments()) {
            folded = folded.remove(Workload.parametersPointer(environment).then(setting.path()));
        }
        return folded;
    }

    private static MapNode inOne(
            String environment, Workload workload, MapNode document, Setting setting, Problems problems) {
        if (!workload.environments().contains(environment)) {
            problems.error(
                    GenerateCode.UNKNOWN_ENVIRONMENT,
                    Location.of("--set"),
                    "found the environment " + environment + ", which the workload does not have",
                    NearMiss.hint(environment, workload.environments()));
            return document;
        }
        return document.put(Workload.parametersPointer(environment).then(setting.path()), setting.value());
    }
}
