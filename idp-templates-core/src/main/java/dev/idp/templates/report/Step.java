package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.problem.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from one environment to the next.
 *
 * @param from the first
 * @param to the second
 * @param fields by resource, the fields that mean something else; resources without such a field are left out
 * @param onlyFrom what only the first has
 * @param onlyTo what only the second has
 */
record Step(
        String from, String to, Map<String, List<FieldDifference>> fields, List<String> onlyFrom, List<String> onlyTo) {
    private static final Pointer NAMESPACE = Pointer.of("metadata", "namespace");

    static Step between(EnvironmentPlan from, EnvironmentPlan to) {
        Map<String, Deployed> old = index(from);
        Map<String, Deployed> fresh = index(to);
        Map<String, List<FieldDifference>> fields = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        old.forEach((key, before) -> {
            Deployed after = fresh.remove(key);
            if (after == null) {
                gone.add(before.label());
            } else {
                List<FieldDifference> changes = changes(before.resource(), after.resource());
                if (!changes.isEmpty()) {
                    fields.put(before.label(), changes);
                }
            }
        });
        return new Step(
                from.environment(),
                to.environment(),
                fields,
                gone,
                fresh.values().stream().map(Deployed::label).toList());
    }

    /** In a platform namespace, the environment is a part of the name. */
    private static Map<String, Deployed> index(EnvironmentPlan environment) {
        Map<String, Deployed> index = new LinkedHashMap<>();
        for (Deployed deployed : Deployed.all(environment)) {
            Resource resource = deployed.resource();
            String name = deployed.platform()
                    ? resource.name().replace("." + environment.environment() + ".", ". .")
                    : resource.name();
            String place = deployed.platform() ? deployed.namespace() : "";
            index.put(place + "\n" + resource.apiVersion() + "\n" + resource.kind() + "\n" + name, deployed);
        }
        return index;
    }

    /** That each has its namespace goes without saying. */
    private static List<FieldDifference> changes(Resource before, Resource after) {
        return SemanticDiff.between(before, after).stream()
                .filter(change -> !change.path().pointer().equals(NAMESPACE))
                .flatMap(FieldDifference::in)
                .toList();
    }

    long size() {
        return fields.values().stream().mapToLong(List::size).sum() + onlyFrom.size() + onlyTo.size();
    }

    void write(Html html) {
        html.element("h3", from + " and " + to).line();
        if (size() == 0) {
            html.element("p", "Both get the same, each in its namespace.").line();
        }
        only(html, from, onlyFrom);
        only(html, to, onlyTo);
        if (!fields.isEmpty()) {
            Table table =
                    Table.open(html, "Fields of " + from + " and " + to, "stack values", List.of("Field", from, to));
            fields.forEach((resource, changes) -> {
                html.open("tr").element("th", resource, "class", "group", "colspan", "3", "scope", "rowgroup");
                html.close().line();
                changes.forEach(change -> table.row(change.path(), List.of(change.before(), change.after())));
            });
            table.close();
        }
    }

    private static void only(Html html, String environment, List<String> resources) {
        if (!resources.isEmpty()) {
            html.open("p").text("Only in " + environment + ": ");
            html.element("code", String.join(", ", resources)).text(".").close().line();
        }
    }
}
