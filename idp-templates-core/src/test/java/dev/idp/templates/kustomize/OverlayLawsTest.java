package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all bases and overlays. A failure names the seed that repeats it. */
class OverlayLawsTest {
    private static final long FIRST_SEED = Long.getLong("test.seed", 20_261_124);
    private static final int SETS = Integer.getInteger("test.sets", 200);
    private static final int BUILDS = Integer.getInteger("test.builds", 10);
    private static final String NAMESPACE = "shop-dev";
    private static final List<ImageVersion> IMAGES = List.of(
            new ImageVersion("acme/app", Optional.of("1.10"), Optional.empty()),
            new ImageVersion("acme/side", Optional.of("1e3"), Optional.of("sha256:" + "0".repeat(64))));

    @TempDir
    private Path folder;

    static LongStream seedsOfBuilds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + BUILDS);
    }

    @Test
    void reading_a_written_overlay_gives_what_was_rendered() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SETS; seed++) {
            Example example = Example.of(seed, 6);
            Problems problems = new Problems();

            List<Resource> read = OverlayReader.read(example.folder(), problems);

            assertThat(problems.sorted()).as("seed %d", seed).isEmpty();
            Compared.assertSame("seed " + seed, read, example.deployed());
        }
    }

    @ParameterizedTest
    @MethodSource("seedsOfBuilds")
    void kubectl_builds_what_was_rendered(long seed) throws Exception {
        Example example = Example.of(seed, 50);

        List<Resource> built = RealKustomize.build(example.folder(), folder);

        Compared.assertSame("seed " + seed, built, example.deployed());
    }

    @Test
    void an_environment_like_the_base_needs_no_patch() {
        List<Resource> set = new RandomResources(new Random(FIRST_SEED)).set(50);

        Overlay overlay = Overlay.of(Base.of(set, set), set, NAMESPACE, IMAGES);

        assertThat(overlay.patches()).isEmpty();
        assertThat(overlay.resources()).isEmpty();
    }

    @Test
    void most_resources_of_the_examples_are_patched() {
        Example example = Example.of(FIRST_SEED, 200);

        assertThat(example.base()).hasSizeGreaterThan(100);
        assertThat(example.overlay().patches()).hasSizeGreaterThan(100);
    }

    /** A base and one environment. */
    private record Example(List<Resource> base, List<Resource> rendered) {
        static Example of(long seed, int size) {
            RandomResources random = new RandomResources(new Random(seed));
            List<Resource> set = random.set(size);
            List<Resource> base = Base.of(random.changed(set), random.changed(set));
            return new Example(base, random.changed(set));
        }

        Overlay overlay() {
            return Overlay.of(base, rendered, NAMESPACE, IMAGES);
        }

        FileTree folder() {
            return KustomizeFolder.overlay(overlay(), !base.isEmpty())
                    .in(TreePath.of("overlay"))
                    .with(KustomizeFolder.base(base).in(TreePath.of("base")));
        }

        List<Resource> deployed() {
            return OverlayReader.deployed(rendered, NAMESPACE, IMAGES);
        }
    }
}
