package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guards the fields that another template engine reads again: a value that came from data may not bring that engine's
 * markers along. What a template or a manifest says literally is its author's own word.
 */
public final class OtherEngines {
    private static final String MARKER = "{{";
    private static final Map<String, List<Pointer>> SINKS = Map.of(
            "ExternalSecret", List.of(Pointer.of("spec", "target", "template")),
            "PushSecret", List.of(Pointer.of("spec", "template")),
            "PrometheusRule", List.of(Pointer.of("spec", "groups")));

    private OtherEngines() {}

    /**
     * Looks for markers that came from data.
     *
     * @param resource a rendered resource
     * @param problems takes one problem for each value
     */
    public static void check(Resource resource, Problems problems) {
        for (Pointer sink : SINKS.getOrDefault(resource.kind(), List.of())) {
            resource.node().at(sink).ifPresent(node -> check(resource, node, sink, problems));
        }
    }

    private static void check(Resource resource, Node node, Pointer pointer, Problems problems) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> {
                checkText(resource, entry.key(), entry.keyOrigin(), pointer.then(entry.key()), problems);
                check(resource, entry.value(), pointer.then(entry.key()), problems);
            });
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                check(resource, list.items().get(i), pointer.then(i), problems);
            }
        } else if (node instanceof TextNode text) {
            checkText(resource, text.value(), text.origin(), pointer, problems);
        }
    }

    private static void checkText(Resource resource, String text, Origin origin, Pointer pointer, Problems problems) {
        Optional<Location> data =
                origin.reads().stream().map(Origin.Read::location).findFirst();
        if (data.isPresent() && text.contains(MARKER)) {
            problems.error(
                    KubernetesCode.OTHER_ENGINES_MARKER,
                    data.get(),
                    "found {{ in " + Printable.of(text) + ", which becomes " + pointer.dotted() + " of " + resource.id()
                            + " and would run as a template there",
                    "remove {{ from the value");
        }
    }
}
