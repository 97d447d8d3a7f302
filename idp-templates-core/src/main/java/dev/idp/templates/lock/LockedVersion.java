package dev.idp.templates.lock;

import dev.idp.templates.catalog.CatalogVersion;
import dev.idp.templates.catalog.VersionState;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for, and what was chosen.
 *
 * @param name the template
 * @param catalog the catalog that has it, by its name in the platform
 * @param asked the version or range as the descriptor says it
 * @param version the version that was chosen
 * @param digest identifies its files
 * @param state the version's state when it was last seen
 * @param libraries the libraries that it uses
 */
public record LockedVersion(
        String name,
        String catalog,
        String asked,
        String version,
        String digest,
        VersionState state,
        List<LockedLibrary> libraries) {
    /** Copies the libraries. */
    public LockedVersion {
        libraries = List.copyOf(libraries);
    }

    static LockedVersion of(String asked, CatalogVersion chosen) {
        TemplateVersion template = chosen.template();
        return new LockedVersion(
                template.name(),
                chosen.catalog(),
                asked,
                template.version(),
                template.digest(),
                chosen.state(),
                LockedLibrary.all(template));
    }

    static LockedVersion read(MapNode node) {
        return new LockedVersion(
                node.text("name").orElseThrow(),
                node.text("catalog").orElseThrow(),
                node.text("asked").orElseThrow(),
                node.text("version").orElseThrow(),
                node.text("digest").orElseThrow(),
                node.text("state").flatMap(VersionState::of).orElseThrow(),
                LockedLibrary.read(node.list("libraries")));
    }

    /**
     * Names the version as people do.
     *
     * @return {@code name@version}
     */
    public String label() {
        return name + "@" + version;
    }

    boolean isSameVersion(LockedVersion other) {
        return label().equals(other.label());
    }

    boolean hasSameFiles(LockedVersion other) {
        return digest.equals(other.digest) && libraries.equals(other.libraries);
    }

    /** Names the files where they are not those of another: by their digest, or else by the libraries. */
    String filesUnlike(LockedVersion other) {
        if (!digest.equals(other.digest)) {
            return digest;
        }
        return libraries.stream()
                .map(library -> library.name() + "@" + library.version() + " " + library.digest())
                .collect(Collectors.joining(", ", "the libraries [", "]"));
    }

    /** Tells whether the promise is the same: state and catalog are only what was seen. */
    boolean isSamePin(LockedVersion other) {
        return isSameVersion(other) && hasSameFiles(other) && asked.equals(other.asked);
    }

    MapNode toNode() {
        MapNode node = MapNode.empty()
                .with("name", name)
                .with("catalog", catalog)
                .with("asked", asked)
                .with("version", version)
                .with("digest", digest)
                .with("state", state.word());
        List<Node> used =
                libraries.stream().map(library -> (Node) library.toNode()).toList();
        return used.isEmpty() ? node : node.with("libraries", new ListNode(used, Origin.ENGINE));
    }
}
