package dev.idp.templates.lock;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.TemplateReference;
import dev.idp.templates.yaml.MapNode;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A template version that was used.
 *
 * @param reference its name and exact version
 * @param digest identifies its files and libraries
 * @param libraries the libraries that took part, by name; they have none of their own here
 */
public record LockedTemplate(TemplateReference reference, String digest, SortedMap<String, LockedTemplate> libraries) {
    MapNode toNode() {
        MapNode node = MapNode.empty()
                .with("name", reference.name())
                .with("version", reference.version())
                .with("digest", digest);
        MapNode used = MapNode.empty();
        for (var library : libraries.entrySet()) {
            used = used.with(
                    library.getKey(),
                    MapNode.empty()
                            .with("version", library.getValue().reference().version())
                            .with("digest", library.getValue().digest()));
        }
        return used.isEmpty() ? node : node.with("libraries", used);
    }

    /**
     * Reads a locked template.
     *
     * @throws NoSuchElementException where a field is not there
     */
    static LockedTemplate of(MapNode node) {
        SortedMap<String, LockedTemplate> libraries = new TreeMap<>();
        for (String name : node.map("libraries").orElseGet(MapNode::empty).keys()) {
            MapNode library = (MapNode) node.at(Pointer.of("libraries", name))
                    .filter(MapNode.class::isInstance)
                    .orElseThrow();
            libraries.put(name, of(name, library, new TreeMap<>()));
        }
        return of(node.text("name").orElseThrow(), node, libraries);
    }

    private static LockedTemplate of(String name, MapNode node, SortedMap<String, LockedTemplate> libraries) {
        return new LockedTemplate(
                new TemplateReference(name, node.text("version").orElseThrow()),
                node.text("digest").orElseThrow(),
                libraries);
    }
}
