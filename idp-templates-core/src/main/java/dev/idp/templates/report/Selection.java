package dev.idp.templates.report;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final Map<String, Selection> BY_KIND = Map.of(
            "Service", new Selection(Pointer.of("spec", "selector"), Verb.SELECTS, false, false),
            "PodDisruptionBudget", new Selection(MATCH_LABELS, Verb.PROTECTS, false, true),
            "NetworkPolicy", new Selection(Pointer.of("spec", "podSelector", "matchLabels"), Verb.GUARDS, false, true),
            "PodMonitor", new Selection(MATCH_LABELS, Verb.SCRAPES, false, true),
            "ServiceMonitor", new Selection(MATCH_LABELS, Verb.SCRAPES, true, true));

    static Optional<Selection> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** Lists what a resource finds in its own namespace. A selector with expressions is followed by its labels only. */
    Stream<Item> found(Deployed from, List<Deployed> all) {
        MapNode wanted = from.resource()
                .node()
                .at(path)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
        if (wanted.isEmpty() && !this.all) {
            return Stream.empty();
        }
        return all.stream()
                .filter(other -> other.namespace().equals(from.namespace()))
                .filter(other -> labels(other).filter(has -> has(has, wanted)).isPresent())
                .map(Item::of);
    }

    private Optional<MapNode> labels(Deployed deployed) {
        if (services) {
            return Optional.of(deployed.resource())
                    .filter(resource -> resource.kind().equals("Service"))
                    .map(service -> service.metadata().map("labels").orElseGet(MapNode::empty));
        }
        return PodTemplate.of(deployed.resource())
                .map(pods -> pods.node()
                        .map("metadata")
                        .flatMap(metadata -> metadata.map("labels"))
                        .orElseGet(MapNode::empty));
    }

    private static boolean has(MapNode labels, MapNode wanted) {
        return wanted.entries().stream()
                .allMatch(label -> labels.get(label.key())
                        .filter(value -> isSame(value, label.value()))
                        .isPresent());
    }

    private static boolean isSame(Node value, Node wanted) {
        return value.equals(wanted);
    }
}
