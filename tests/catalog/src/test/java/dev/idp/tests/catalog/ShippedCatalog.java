package dev.idp.tests.catalog;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The catalog's own folder, its versions and their examples. */
final class ShippedCatalog {
    static final Path FOLDER = Path.of("../../template-catalog");
    static final Path ORDERS = Path.of("../../examples/orders");

    static final Catalog CATALOG = Catalog.directory(FOLDER, "template-catalog", true);

    /** The bundled platform, with all capabilities everywhere. */
    private static final String EQUAL_CAPABILITIES = bundledPlatform().replace("{keda: false}", "{keda: true}");

    private ShippedCatalog() {}

    /** Every version, of every type. */
    static Stream<TemplateVersion> versions() {
        return CATALOG.templates().stream()
                .flatMap(template -> CATALOG.versions(template).stream()
                        .map(version -> CATALOG.find(template, version, Location.of("test"), Location.of("test"))));
    }

    /** Every version that workloads follow, named in the output of tests. */
    static Stream<Named<TemplateVersion>> workloads() {
        return versions()
                .filter(version -> version.type() == TemplateType.WORKLOAD)
                .map(version -> Named.of(version.label(), version));
    }

    /** Every version that renders something for a workload: what it follows, and what it needs. */
    static Stream<Named<TemplateVersion>> products() {
        return Stream.concat(workloads(), needs());
    }

    /** Every version that workloads need, named in the output of tests. */
    static Stream<Named<TemplateVersion>> needs() {
        return versions()
                .filter(version -> version.type() == TemplateType.NEED)
                .map(version -> Named.of(version.label(), version));
    }

    static Stream<Example> examples() {
        return versions()
                .filter(version -> version.type() != TemplateType.LIBRARY)
                .flatMap(version ->
                        folders(folder(version).resolve("examples")).map(folder -> new Example(version, folder)));
    }

    /** A workload without parameters of single environments, on clusters with the same capabilities. */
    static WorkloadTester withEqualEnvironments(MapNode document) {
        MapNode environments = MapNode.empty().with("dev", MapNode.empty()).with("prod", MapNode.empty());
        String equal = YamlWriter.write(document.put(Pointer.of("spec", "environments"), environments));
        return WorkloadTester.of(equal).fromCatalog(CATALOG).onPlatform(EQUAL_CAPABILITIES);
    }

    static Path folder(TemplateVersion version) {
        return FOLDER.resolve(version.name()).resolve(version.version());
    }

    static WorkloadTester orders() {
        return WorkloadTester.of(read(ORDERS.resolve("idp.yaml"))).fromCatalog(CATALOG);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String bundledPlatform() {
        try (InputStream in =
                Objects.requireNonNull(PlatformReader.class.getResourceAsStream("bundled-platform.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> folders(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One example of a template version.
     *
     * @param version the version that it shows
     * @param folder its folder
     */
    record Example(TemplateVersion version, Path folder) {
        WorkloadTester tester() {
            WorkloadTester tester =
                    WorkloadTester.of(descriptor()).fromCatalog(CATALOG).withManifests(manifests());
            Path platform = folder.resolve("platform.yaml");
            WorkloadTester onPlatform = Files.exists(platform) ? tester.onPlatform(read(platform)) : tester;
            return namesItsImage() ? onPlatform : onPlatform.withImages();
        }

        String descriptor() {
            return read(folder.resolve("idp.yaml"));
        }

        /** The template versions that the example uses, its needs' too. */
        Set<String> templates() {
            byte[] bytes = descriptor().getBytes(StandardCharsets.UTF_8);
            Workload workload = new DescriptorReader().read("idp.yaml", bytes);
            Set<String> templates = new TreeSet<>(Set.of(workload.template().toString()));
            workload.needs().forEach(need -> templates.add(need.template().toString()));
            return templates;
        }

        /** One that does not runs the image of the template, in the template's version. */
        private boolean namesItsImage() {
            return descriptor().contains("\n    image: ");
        }

        private FileTree manifests() {
            try {
                FileTree all = TreeReader.read(folder);
                TreePath deploy = TreePath.of("deploy");
                return all.at(deploy).in(deploy);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        Path expected() {
            return folder.resolve("expected");
        }

        @Override
        public String toString() {
            return version.label() + " " + folder.getFileName();
        }
    }
}
