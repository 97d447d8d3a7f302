package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * What a catalog says of its versions: {@code index.yaml}.
 *
 * @param document the file
 */
record CatalogIndex(MapNode document) {
    static CatalogIndex read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes);
        if (document instanceof MapNode map
                && map.text("apiVersion").equals(Optional.of("idp.dev/v1alpha1"))
                && map.text("kind").equals(Optional.of("CatalogIndex"))
                && map.map("templates").isPresent()) {
            return new CatalogIndex(map);
        }
        throw new IdpException(Problem.error(
                CatalogCode.BAD_INDEX,
                document.locate(Pointer.ROOT),
                "expected kind CatalogIndex of idp.dev/v1alpha1, with a map templates",
                "compare it with the index of the shipped catalog"));
    }

    List<String> templates() {
        return List.copyOf(document.map("templates").orElseThrow().keys());
    }

    List<String> versions(String template) {
        return document.map("templates")
                .flatMap(templates -> templates.map(template))
                .map(versions -> List.copyOf(versions.keys()))
                .orElse(List.of());
    }

    Optional<String> digest(String template, String version) {
        return field(template, version, "digest");
    }

    String state(String template, String version) {
        return field(template, version, "state").orElse("candidate");
    }

    Location locate(String template, String version) {
        return document.locate(Pointer.of("templates", template, version));
    }

    private Optional<String> field(String template, String version, String field) {
        return document.at(Pointer.of("templates", template, version))
                .filter(MapNode.class::isInstance)
                .flatMap(entry -> ((MapNode) entry).text(field));
    }
}
