package dev.idp.templates.init;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a template version wants to know: first what its wizard binds to the descriptor's own fields, then its required
 * parameters.
 *
 * @param template the version
 * @param bound the questions behind the descriptor's own fields
 * @param required the questions behind required parameters
 */
record TemplateForm(TemplateVersion template, List<Question> bound, List<Question> required) {
    private static final List<Pointer> FIELDS = List.of(
            Pointer.of("metadata", "name"),
            Pointer.of("spec", "owner"),
            Pointer.of("spec", "system"),
            Pointer.of("spec", "repository"));

    static TemplateForm of(Catalog catalog, String reference, Location asked) {
        TemplateSummary summary = TemplateList.find(catalog, reference, asked);
        TemplateVersion template = catalog.find(summary.name(), summary.version(), asked, asked);
        MapNode entity = catalog.file(summary.name(), summary.version(), "template.yaml")
                .map(file -> (MapNode) YamlReader.read(summary.label() + "/template.yaml", file.bytes()))
                .orElseGet(MapNode::empty);
        return new TemplateForm(template, bound(entity), required(template));
    }

    private static List<Question> bound(MapNode entity) {
        MapNode bind = map(entity, Pointer.of("spec", "idp", "bind"));
        MapNode properties = properties(entity, bind);
        Schema schema = Schema.of(MapNode.empty().with("type", "object").with("properties", properties));
        return properties.entries().stream()
                .map(property -> bound(property, bind.text(property.key()).orElseThrow(), schema))
                .sorted(Comparator.comparingInt((Question question) -> rank(question.target())))
                .toList();
    }

    private static MapNode properties(MapNode entity, MapNode bind) {
        MapNode properties = MapNode.empty();
        for (MapNode page : pages(entity)) {
            for (MapNode.Entry entry :
                    page.map("properties").orElseGet(MapNode::empty).entries()) {
                properties = bind.get(entry.key()).isPresent() ? properties.with(entry) : properties;
            }
        }
        return properties;
    }

    private static Question bound(MapNode.Entry property, String field, Schema schema) {
        Pointer target = new Pointer(List.of(field.split("\\.", -1)));
        MapNode words = property.value() instanceof MapNode map ? map : MapNode.empty();
        return new Question(property.key(), target, words, schema);
    }

    private static int rank(Pointer target) {
        int rank = FIELDS.indexOf(target);
        return rank < 0 ? FIELDS.size() : rank;
    }

    private static List<Question> required(TemplateVersion template) {
        MapNode schema = template.parameters().document();
        return schema.list("required").map(ListNode::texts).orElse(List.of()).stream()
                .map(name -> question(template, name))
                .toList();
    }

    List<Question> questions() {
        return Stream.concat(bound.stream(), required.stream()).toList();
    }

    /** The descriptor of which only the template and the environments are said. */
    MapNode blank(List<String> environments) {
        MapNode spec = MapNode.empty()
                .with("owner", "")
                .with("system", "")
                .with("repository", "")
                .with("template", MapNode.empty().with("name", template.name()).with("version", template.version()))
                .with("parameters", MapNode.empty())
                .with("environments", places(environments));
        return MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "Workload")
                .with("metadata", MapNode.empty().with("name", ""))
                .with("spec", spec);
    }

    private static MapNode places(List<String> environments) {
        MapNode places = MapNode.empty();
        for (String environment : environments) {
            places = places.with(environment, MapNode.empty());
        }
        return places;
    }

    /** Asks for any parameter at the top level. */
    static Question question(TemplateVersion template, String name) {
        MapNode schema = template.parameters().document();
        MapNode words = ParameterOutline.property(schema, schema, name).orElseGet(MapNode::empty);
        return new Question(name, Workload.PARAMETERS.then(name), words, template.parameters());
    }

    boolean hasParameter(String name) {
        MapNode schema = template.parameters().document();
        return ParameterOutline.property(schema, schema, name).isPresent();
    }

    private static List<MapNode> pages(MapNode entity) {
        Optional<Node> parameters = entity.at(Pointer.of("spec", "parameters"));
        if (parameters.isPresent() && parameters.get() instanceof ListNode pages) {
            return pages.maps();
        }
        return parameters.filter(MapNode.class::isInstance).map(MapNode.class::cast).stream()
                .toList();
    }

    private static MapNode map(MapNode entity, Pointer pointer) {
        return entity.at(pointer)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
    }
}
