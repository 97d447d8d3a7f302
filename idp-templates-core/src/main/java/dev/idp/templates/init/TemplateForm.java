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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        MapNode properties = MapNode.empty();
        for (MapNode page : pages(entity)) {
            for (MapNode.Entry entry :
                    page.map("properties").orElseGet(MapNode::empty).entries()) {
                properties = bind.get(entry.key()).isPresent() ? properties.with(entry) : properties;
            }
        }
        Schema schema = Schema.of(MapNode.empty().with("type", "object").with("properties", properties));
        List<Question> questions = new ArrayList<>();
        for (MapNode.Entry property : properties.entries()) {
            Pointer target =
                    new Pointer(List.of(bind.text(property.key()).orElseThrow().split("\\.", -1)));
            questions.add(new Question(
                    property.key(),
                    target,
                    property.value() instanceof MapNode words ? words : MapNode.empty(),
                    schema));
        }
        questions.sort(Comparator.comparingInt((Question question) -> rank(question.target())));
        return List.copyOf(questions);
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
