package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Verifier;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import dev.idp.templates.tree.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples are documentation, so what comes out of them stands beside them. {@code -Didp.update} writes it anew. */
class ExamplesTest {
    static Stream<ShippedCatalog.Example> examples() {
        return ShippedCatalog.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_gives_what_stands_beside_it(ShippedCatalog.Example example) throws IOException {
        Plan plan = example.tester().plan();
        FileTree actual = withoutLocks(plan.tree());
        if (System.getProperty("idp.update") != null) {
            write(example.expected(), actual);
        }
        FileTree expected = Files.exists(example.expected()) ? TreeReader.read(example.expected()) : FileTree.EMPTY;
        String difference = expected.diff(actual).stream().map(UnifiedDiff::of).collect(Collectors.joining());

        assertThat(difference).isEmpty();
        assertThat(plan.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_an_example_gives_is_made_again_from_itself(ShippedCatalog.Example example) {
        FileTree tree = example.tester().plan().tree();

        assertThat(new Verifier(Catalogs.of(ShippedCatalog.CATALOG), "tree").verify(tree))
                .isEmpty();
    }

    private static void write(Path folder, FileTree tree) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<TreePath, FileEntry> file : tree.files().entrySet()) {
            Path target = folder.resolve(file.getKey().toString());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue().bytes());
        }
    }

    /** Locks name the engine's version, which is no business of a template. */
    private static FileTree withoutLocks(FileTree tree) {
        Map<TreePath, FileEntry> files = new TreeMap<>(tree.files());
        files.keySet().removeIf(path -> path.names().contains(".idp"));
        return FileTree.of(files);
    }
}
