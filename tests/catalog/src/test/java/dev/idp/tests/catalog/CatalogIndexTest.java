package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {
    @Test
    void the_index_names_the_digest_of_every_version() throws IOException {
        Path file = ShippedCatalog.FOLDER.resolve("index.yaml");
        MapNode templates = ((MapNode) YamlReader.read("index.yaml", Files.readAllBytes(file)))
                .map("templates")
                .orElseThrow();

        Map<String, String> listed = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (TemplateVersion version : ShippedCatalog.versions().toList()) {
            MapNode entry = templates
                    .map(version.name())
                    .flatMap(versions -> versions.map(version.version()))
                    .orElseThrow();
            listed.put(version.label(), entry.text("digest").orElseThrow());
            actual.put(version.label(), version.digest());
        }

        assertThat(listed).isEqualTo(actual);
    }

    @Test
    void the_index_names_every_version_folder_and_no_other() throws IOException {
        List<String> listed =
                ShippedCatalog.versions().map(TemplateVersion::label).sorted().toList();
        try (Stream<Path> entities =
                Files.find(ShippedCatalog.FOLDER, 3, (path, attributes) -> path.endsWith("template.yaml"))) {
            List<String> folders = entities.filter(path -> !path.toString().contains("target"))
                    .map(path -> path.getParent().getParent().getFileName() + "@"
                            + path.getParent().getFileName())
                    .sorted()
                    .toList();
            assertThat(listed).isEqualTo(folders);
        }
    }
}
