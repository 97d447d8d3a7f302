package dev.idp.templates.lock;

import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;

/**
 * A library that a template version uses. The template names it exactly, so nothing was chosen.
 *
 * @param name the library
 * @param version its version
 * @param digest identifies its files
 */
public record LockedLibrary(String name, String version, String digest) {
    static LockedLibrary of(TemplateVersion library) {
        return new LockedLibrary(library.name(), library.version(), library.digest());
    }

    static LockedLibrary read(MapNode node) {
        return new LockedLibrary(
                node.text("name").orElseThrow(),
                node.text("version").orElseThrow(),
                node.text("digest").orElseThrow());
    }

    MapNode toNode() {
        return MapNode.empty().with("name", name).with("version", version).with("digest", digest);
    }
}
