package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds who selects certain labels without asking each selector: one with {@code matchLabels} is found by its first label.
 * In a folder of ten thousand manifests asking each would be a hundred million questions.
 */
final class SelectorIndex {
    private static final String ANY = "";

    private final Map<String, List<Entry>> entries = new HashMap<>();

    private record Entry(Resource resource, MapNode selector) {}

    /**
     * Indexes resources.
     *
     * @param resources the resources
     * @param selector where their selectors stand; a resource without one selects nothing
     */
    static SelectorIndex of(Stream<Resource> resources, Pointer selector) {
        SelectorIndex index = new SelectorIndex();
        resources.forEach(resource -> resource.node()
                .at(selector)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .ifPresent(map -> index.add(resource, map)));
        return index;
    }

    private void add(Resource resource, MapNode selector) {
        String key = selector.map("matchLabels").stream()
                .flatMap(labels -> labels.entries().stream())
                .findFirst()
                .map(SelectorIndex::key)
                .orElse(ANY);
        entries.computeIfAbsent(key, first -> new ArrayList<>()).add(new Entry(resource, selector));
    }

    /** A key of a label never is the key of any. */
    private static String key(MapNode.Entry label) {
        return label.key() + "=" + label.value();
    }

    Stream<Resource> selecting(MapNode labels) {
        return Stream.concat(Stream.of(ANY), labels.entries().stream().map(SelectorIndex::key))
                .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
                .filter(entry -> Selector.selects(entry.selector(), labels))
                .map(Entry::resource);
    }
}
