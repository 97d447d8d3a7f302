package dev.idp.tests.policies;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The examples of the shipped catalog. */
final class Examples {
    private static final Path FOLDER = Path.of("../../template-catalog");
    private static final Catalog CATALOG = Catalog.directory(FOLDER, "template-catalog", true);

    private Examples() {}

    /** Plans the example {@code TEMPLATE/VERSION/NAME}. */
    static Plan plan(String name) {
        int slash = name.lastIndexOf('/');
        Path folder =
                FOLDER.resolve(name.substring(0, slash)).resolve("examples").resolve(name.substring(slash + 1));
        String descriptor = text(folder.resolve("idp.yaml"));
        WorkloadTester tester =
                WorkloadTester.of(descriptor).fromCatalog(CATALOG).withManifests(manifests(folder));
        Path platform = folder.resolve("platform.yaml");
        WorkloadTester onPlatform = Files.exists(platform) ? tester.onPlatform(text(platform)) : tester;
        return (descriptor.contains("\n    image: ") ? onPlatform : onPlatform.withImages()).plan();
    }

    private static FileTree manifests(Path folder) {
        try {
            Map<TreePath, FileEntry> files =
                    new TreeMap<>(TreeReader.read(folder).files());
            files.keySet().removeIf(path -> path.names().get(0).equals("expected"));
            return FileTree.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bundledPlatform() {
        try (InputStream in =
                Objects.requireNonNull(PlatformReader.class.getResourceAsStream("bundled-platform.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(Repository.bytes(file), StandardCharsets.UTF_8);
    }
}
