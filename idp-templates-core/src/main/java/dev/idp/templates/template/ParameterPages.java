package dev.idp.templates.template;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the one schema of a template's parameters from the pages of its Backstage wizard, without the properties that
 * the wizard binds to descriptor fields.
 */
final class ParameterPages {
    private ParameterPages() {}

    static MapNode schema(MapNode entity) {
        Set<String> bound = bound(entity);
        List<Node> conditions = items(entity, "allOf");
        MapNode schema = MapNode.empty(entity.origin())
                .with("type", "object")
                .with("properties", properties(entity, bound))
                .with("required", new ListNode(required(entity, bound), entity.origin()))
                .with("additionalProperties", false);
        return conditions.isEmpty() ? schema : schema.with("allOf", new ListNode(conditions, entity.origin()));
    }

    private static MapNode properties(MapNode entity, Set<String> bound) {
        MapNode properties = MapNode.empty(entity.origin());
        for (MapNode page : pages(entity)) {
            for (MapNode.Entry property :
                    page.map("properties").orElseGet(MapNode::empty).entries()) {
                properties = bound.contains(property.key()) ? properties : properties.with(property);
            }
        }
        return properties;
    }

    private static List<Node> required(MapNode entity, Set<String> bound) {
        return items(entity, "required").stream()
                .filter(name -> !(name instanceof TextNode text && bound.contains(text.value())))
                .toList();
    }

    private static List<Node> items(MapNode entity, String keyword) {
        return pages(entity).stream()
                .flatMap(page -> page.list(keyword).stream())
                .flatMap(list -> list.items().stream())
                .toList();
    }

    static List<String> properties(MapNode entity) {
        return List.copyOf(schema(entity).map("properties").orElseThrow().keys());
    }

    /** Lists what the wizard asks for, bound or not. */
    static List<String> asked(MapNode entity) {
        return pages(entity).stream()
                .flatMap(page -> page.map("properties").stream())
                .flatMap(properties -> properties.keys().stream())
                .toList();
    }

    private static List<MapNode> pages(MapNode entity) {
        Optional<Node> parameters = entity.at(Pointer.of("spec", "parameters"));
        if (parameters.isPresent() && parameters.get() instanceof ListNode pages) {
            return pages.maps();
        }
        return parameters.filter(MapNode.class::isInstance).map(MapNode.class::cast).stream()
                .toList();
    }

    private static Set<String> bound(MapNode entity) {
        return entity
                .at(Pointer.of("spec", "idp", "bind"))
                .filter(MapNode.class::isInstance)
                .map(bind -> ((MapNode) bind).keys())
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
