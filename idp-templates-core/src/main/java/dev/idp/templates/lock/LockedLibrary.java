package dev.idp.templates.lock;

import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/**
 * A library that a template version uses. The template names it exactly, so nothing was chosen.
 *
 * @param name the library
 * @param version its version
 * @param digest identifies its files
 */
public record LockedLibrary(String name, String version, String digest) {
    /**
     * Lists the libraries of a template version, those of its libraries too.
     *
     * @param template the template version
     * @return the libraries by name
     */
    public static List<LockedLibrary> all(TemplateVersion template) {
        return template.allLibraries().values().stream()
                .map(library -> new LockedLibrary(library.name(), library.version(), library.digest()))
                .toList();
    }

    static List<LockedLibrary> read(Optional<ListNode> list) {
        return list.map(ListNode::maps).orElse(List.of()).stream()
                .map(LockedLibrary::read)
                .toList();
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
