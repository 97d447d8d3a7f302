package dev.idp.templates.catalog;

import dev.idp.templates.template.Version;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a catalog says of its versions: {@code index.yaml}.
 *
 * @param serial grows with each release of the catalog
 * @param templates by name in the order of the file, the versions of each template in ascending order
 */
record CatalogIndex(long serial, Map<String, SortedMap<Version, IndexedVersion>> templates) {
    List<String> names() {
        return List.copyOf(templates.keySet());
    }

    Collection<IndexedVersion> versions(String template) {
        SortedMap<Version, IndexedVersion> versions = templates.getOrDefault(template, new TreeMap<>());
        return Collections.unmodifiableCollection(versions.values());
    }

    /** Finds a version by its text: build metadata counts. */
    Optional<IndexedVersion> version(String template, String version) {
        return versions(template).stream()
                .filter(entry -> entry.version().toString().equals(version))
                .findFirst();
    }
}
