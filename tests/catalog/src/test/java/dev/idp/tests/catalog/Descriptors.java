package dev.idp.tests.catalog;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Locale;

/** Writes descriptors that use a template version: as the workload's own, or as what a web service needs. */
final class Descriptors {
    /** The need's name in the descriptors of needs. */
    private static final String NEED = "store";

    private static final TemplateVersion HOST =
            ShippedCatalog.CATALOG.find("web-service", "1.1.0", Location.of("test"), Location.of("test"));

    private Descriptors() {}

    static MapNode of(TemplateVersion template, MapNode parameters, MapNode environments) {
        return of(template, "shop", parameters, environments);
    }

    static MapNode of(TemplateVersion template, String system, MapNode parameters, MapNode environments) {
        boolean need = template.type() == TemplateType.NEED;
        MapNode spec = MapNode.empty()
                .with("owner", "team-checkout")
                .with("system", system)
                .with("repository", "github.com/acme/orders")
                .with("template", reference("name", need ? HOST : template))
                .with("parameters", need ? smallest(HOST).with("env", outputs(template)) : parameters)
                .with("environments", environments);
        return MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "Workload")
                .with("metadata", MapNode.empty().with("name", "orders"))
                .with("spec", need ? spec.with("needs", needs(template, parameters)) : spec);
    }

    /** What an environment says where it has parameters of its own. */
    static MapNode settings(TemplateVersion template, MapNode parameters) {
        MapNode own = MapNode.empty().with("parameters", parameters);
        return template.type() == TemplateType.NEED
                ? MapNode.empty().with("needs", MapNode.empty().with(NEED, own))
                : own;
    }

    private static MapNode needs(TemplateVersion template, MapNode parameters) {
        return MapNode.empty().with(NEED, reference("template", template).with("parameters", parameters));
    }

    private static MapNode reference(String key, TemplateVersion template) {
        return MapNode.empty().with(key, template.name()).with("version", template.version());
    }

    /** Variables that take everything that the need hands over wherever it runs. */
    private static MapNode outputs(TemplateVersion need) {
        MapNode variables = MapNode.empty();
        for (String output : need.declaredOutputs().keySet()) {
            variables = need.declaredOutputs().get(output).optional()
                    ? variables
                    : variables.with(
                            "FROM_" + output.toUpperCase(Locale.ROOT),
                            MapNode.empty().with("need", NEED).with("output", output));
        }
        return variables;
    }

    /** What a version asks for, as its examples give it, and no more. */
    static MapNode smallest(TemplateVersion template) {
        MapNode schema = template.parameters().document();
        MapNode smallest = MapNode.empty();
        for (String name : schema.list("required").map(ListNode::texts).orElse(List.of())) {
            Node example = schema.at(Pointer.of("properties", name))
                    .map(property -> (MapNode) property)
                    .flatMap(property -> property.list("examples"))
                    .orElseThrow()
                    .items()
                    .get(0);
            smallest = smallest.with(name, example);
        }
        return smallest;
    }
}
