package dev.idp.templates.lock;

import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.TemplateReference;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A template version that an environment was made with.
 *
 * @param reference its name and exact version
 * @param digest identifies its files and libraries
 * @param libraries the libraries that took part
 */
public record LockedTemplate(TemplateReference reference, String digest, List<LockedLibrary> libraries) {
    /** Copies the list. */
    public LockedTemplate {
        libraries = List.copyOf(libraries);
    }

    /**
     * Takes a template version.
     *
     * @param template what was used
     * @return what is locked of it
     */
    public static LockedTemplate of(TemplateVersion template) {
        TemplateReference reference = new TemplateReference(template.name(), template.version());
        return new LockedTemplate(reference, template.digest(), LockedLibrary.all(template));
    }

    MapNode toNode() {
        MapNode node = MapNode.empty()
                .with("name", reference.name())
                .with("version", reference.version())
                .with("digest", digest);
        List<Node> used =
                libraries.stream().map(library -> (Node) library.toNode()).toList();
        return used.isEmpty() ? node : node.with("libraries", new ListNode(used, Origin.ENGINE));
    }

    /**
     * Reads a locked template.
     *
     * @throws NoSuchElementException where a field is not there
     */
    static LockedTemplate read(MapNode node) {
        return new LockedTemplate(
                new TemplateReference(
                        node.text("name").orElseThrow(), node.text("version").orElseThrow()),
                node.text("digest").orElseThrow(),
                LockedLibrary.read(node.list("libraries")));
    }
}
