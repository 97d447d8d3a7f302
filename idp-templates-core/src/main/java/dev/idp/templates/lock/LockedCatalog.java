package dev.idp.templates.lock;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.NumberNode;
import java.util.Optional;

/**
 * A catalog as it was last seen.
 *
 * @param source where it came from
 * @param commit the commit that a catalog in Git was read at
 * @param serial the serial of its index
 */
public record LockedCatalog(String source, Optional<String> commit, long serial) {
    static LockedCatalog of(Catalog catalog) {
        return new LockedCatalog(catalog.source(), catalog.commit(), catalog.serial());
    }

    static LockedCatalog read(MapNode node) {
        return new LockedCatalog(
                node.text("source").orElseThrow(),
                node.text("commit"),
                ((NumberNode) node.get("serial").orElseThrow()).value().longValueExact());
    }

    MapNode toNode() {
        MapNode node = MapNode.empty().with("source", source);
        node = commit.isPresent() ? node.with("commit", commit.get()) : node;
        return node.with("serial", serial);
    }
}
