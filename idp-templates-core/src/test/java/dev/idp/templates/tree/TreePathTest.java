package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one guard of paths. {@code paths.txt} lists what it refuses, and why, and what it lets through. */
class TreePathTest {
    private static final Path PATHS = Path.of("src/test/resources/dev/idp/templates/tree/paths.txt");
    private static final Location HERE = new Location("t.yaml", 3, 1, Pointer.ROOT);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("paths")
    void a_path_is_safe_or_refused_with_its_reason(String id, String path, String outcome) {
        if (outcome.equals("safe")) {
            assertThat(TreePath.parse(path, HERE)).hasToString(path).isEqualTo(TreePath.of(path));
        } else {
            assertThatThrownBy(() -> TreePath.of(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(": " + outcome);
            assertThatThrownBy(() -> TreePath.parse(path, HERE))
                    .isInstanceOf(IdpException.class)
                    .hasMessageStartingWith("t.yaml:3:1  found the path ")
                    .hasMessageEndingWith(": " + outcome + " [IDP1101]");
        }
    }

    static Stream<Arguments> paths() throws IOException {
        return Files.readAllLines(PATHS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(fields -> Arguments.of(fields[0], unescaped(fields[1]), fields[2]));
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-Fa-f]{4})")
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void e16_names_and_paths_have_a_length_that_every_system_takes() {
        assertThat(TreePath.of("x".repeat(255))).isNotNull();
        refused("x".repeat(256), "a name in it is longer than 255 bytes");
        refused("é".repeat(128), "a name in it is longer than 255 bytes");
        String name = "x".repeat(127) + "/";
        assertThat(TreePath.of(name.repeat(7) + "x".repeat(128))).isNotNull();
        refused(name.repeat(8) + "x", "it is longer than 1024 bytes");
        refused("x/".repeat(1_000_000), "it is longer than 1024 bytes");
        assertThat(TreePath.of("x/".repeat(63) + "x").names()).hasSize(64);
        refused("x/".repeat(64) + "x", "it has more than 64 names");
    }

    private static void refused(String path, String reason) {
        assertThatThrownBy(() -> TreePath.of(path)).hasMessageEndingWith(reason);
    }

    @Test
    void a_refusal_shows_nothing_that_a_terminal_acts_on() {
        assertThatThrownBy(() -> TreePath.of("a\u001B[31mb")).hasMessageStartingWith("a\\u001B[31mb: ");
    }

    @Test
    void a_path_goes_down_and_back_up() {
        TreePath folder = TreePath.of("a/b");
        TreePath file = folder.resolve("c/d.yaml");
        assertThat(file).hasToString("a/b/c/d.yaml").isEqualTo(folder.resolve(TreePath.of("c/d.yaml")));
        assertThat(file.isIn(folder)).isTrue();
        assertThat(file.relativeTo(folder)).hasToString("c/d.yaml");
        assertThat(file.name()).isEqualTo("d.yaml");
        assertThat(file.names()).containsExactly("a", "b", "c", "d.yaml");
        assertThat(TreePath.of("x").name()).isEqualTo("x");
    }

    @Test
    void a_folder_is_not_in_itself_nor_in_one_whose_name_begins_alike() {
        assertThat(TreePath.of("a/b").isIn(TreePath.of("a/b"))).isFalse();
        assertThat(TreePath.of("a/bc").isIn(TreePath.of("a/b"))).isFalse();
        assertThatThrownBy(() -> TreePath.of("a/bc").relativeTo(TreePath.of("a/b")))
                .hasMessage("a/bc is not in a/b");
    }

    @Test
    void nothing_that_is_resolved_leaves_the_tree() {
        TreePath folder = TreePath.of("a");
        for (String below : List.of("..", "../b", "/b", "", "b/..", "./b", "b/")) {
            assertThatThrownBy(() -> folder.resolve(below)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 500)
    void order_is_that_of_utf_8_bytes(@ForAll("safe") TreePath one, @ForAll("safe") TreePath other) {
        int bytes = Arrays.compareUnsigned(
                one.toString().getBytes(StandardCharsets.UTF_8),
                other.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(bytes));
        assertThat(one.equals(other)).isEqualTo(bytes == 0);
    }

    @Provide
    Arbitrary<TreePath> safe() {
        return Arbitraries.of("a", "b", "A", "/", ".", "-", "é", "\uFF21", "\uD55C", "😀", "𝔸")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> "x" + String.join("", parts) + "y")
                .filter(text -> !text.contains("//") && !text.contains("/.") && !text.contains("./"))
                .map(TreePath::of);
    }
}
