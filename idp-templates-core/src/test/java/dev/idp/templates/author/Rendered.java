package dev.idp.templates.author;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.YamlWriter;

/** Builds overlays in Java, where a test is not about kubectl. */
final class Rendered {
    private Rendered() {}

    static OverlayBuilder of(CatalogFolder folder) {
        return (files, place) -> YamlWriter.writeAll(OverlayReader.read(files, new Problems()).stream()
                .map(Resource::node)
                .toList());
    }
}
