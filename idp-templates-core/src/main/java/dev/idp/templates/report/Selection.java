package dev.idp.templates.report;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that finds other resources by their labels.
 *
 * @param path where the labels stand that a found resource has
 * @param verb what is done to what is found
 * @param services whether it finds Services; else pods
 * @param all whether no labels mean everything; else nothing
 */
record Selection(Pointer path, Verb verb, boolean services, boolean all) {
    private static final Pointer MATCH_LABELS = Pointer.of("spec", "selector", "matchLabels");

    private static final Pointer LABELS = Pointer.of("metadata", "labels");
    private static final Map<String, Selection> BY_KIND = Map.of(
            "Service", new Selection(Pointer.of("spec", "selector"), Verb.SELECTS, false, false),
            "PodDisruptionBudget", new Selection(MATCH_LABELS, Verb.PROTECTS, false, true),
            "NetworkPolicy", new Selection(Pointer.of("spec", "podSelector", "matchLabels"), Verb.GUARDS, false, true),
            "PodMonitor", new Selection(MATCH_LABELS, Verb.SCRAPES, false, true),
            "ServiceMonitor", new Selection(MATCH_LABELS, Verb.SCRAPES, true, true));

    static Optional<Selection> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** Adds what a resource finds in its own namespace. A selector with expressions is followed by its labels only. */
    void addFound(Deployed from, List<Deployed> others, List<Item> found) {
        MapNode wanted =
                from.resource().node().at(path).orElse(MapNode.empty()) instanceof MapNode map ? map : MapNode.empty();
        if (wanted.isEmpty() && !all) {
            return;
        }
        for (Deployed other : others) {
            Optional<MapNode> holder = labelled(other.resource());
            if (holder.isPresent() && other.namespace().equals(from.namespace()) && has(holder.get(), wanted)) {
                found.add(Item.of(other));
            }
        }
    }

    /** Returns what carries the labels, where the resource is of the kind that is looked for. */
    private Optional<MapNode> labelled(Resource resource) {
        if (services) {
            return resource.kind().equals("Service") ? Optional.of(resource.node()) : Optional.empty();
        }
        Optional<PodTemplate> pods = PodTemplate.of(resource);
        return pods.isPresent() ? Optional.of(pods.get().node()) : Optional.empty();
    }

    private static boolean has(MapNode holder, MapNode wanted) {
        MapNode labels = holder.at(LABELS).orElse(MapNode.empty()) instanceof MapNode map ? map : MapNode.empty();
        for (MapNode.Entry label : wanted.entries()) {
            Optional<Node> value = labels.get(label.key());
            if (value.isEmpty() || !value.get().equals(label.value())) {
                return false;
            }
        }
        return true;
    }
}
