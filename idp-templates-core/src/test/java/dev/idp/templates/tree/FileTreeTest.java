package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileChange.Added;
import dev.idp.templates.tree.FileChange.Changed;
import dev.idp.templates.tree.FileChange.Removed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTreeTest {
    private static final FileEntry SCRIPT = FileEntry.of("#!".getBytes(StandardCharsets.UTF_8), true);

    @Test
    void a_tree_holds_files_in_the_order_of_their_paths() {
        FileTree tree =
                FileTree.EMPTY.with("b", "2").with("a/z", "1").with("a/b", "0").with("a-b", "3");
        assertThat(tree.files().keySet()).extracting(TreePath::toString).containsExactly("a-b", "a/b", "a/z", "b");
        assertThat(tree.get("a/b")).contains(FileEntry.ofText("0"));
        assertThat(tree.get("a")).isEmpty();
        assertThat(tree.isEmpty()).isFalse();
        assertThat(FileTree.EMPTY.isEmpty()).isTrue();
        assertThat(tree).hasToString("[a-b, a/b, a/z, b]");
    }

    @Test
    void a_changed_tree_is_a_copy() {
        FileTree before = FileTree.EMPTY.with("a", "1");
        FileTree after = before.with("a", "2").with("b", "3");
        assertThat(before.get("a").orElseThrow().text()).isEqualTo("1");
        assertThat(after.get("a").orElseThrow().text()).isEqualTo("2");
        assertThat(before.with(after)).isEqualTo(after).hasSameHashCodeAs(after);
        assertThat(after.with(before)).isEqualTo(FileTree.EMPTY.with("a", "1").with("b", "3"));
    }

    @Test
    void nobody_can_change_a_tree_from_outside() {
        byte[] bytes = {1, 2};
        Map<TreePath, FileEntry> files = new HashMap<>(Map.of(TreePath.of("a"), FileEntry.of(bytes, false)));
        FileTree tree = FileTree.of(files);
        files.clear();
        bytes[0] = 9;
        tree.get("a").orElseThrow().bytes()[1] = 9;
        assertThat(tree.get("a").orElseThrow().bytes()).containsExactly(1, 2);
        assertThatThrownBy(() -> tree.files().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_file_is_its_bytes_and_whether_it_may_be_run() {
        assertThat(SCRIPT)
                .isEqualTo(FileEntry.of(new byte[] {'#', '!'}, true))
                .hasSameHashCodeAs(FileEntry.of(new byte[] {'#', '!'}, true))
                .isNotEqualTo(FileEntry.ofText("#!"))
                .isNotEqualTo(FileEntry.of(new byte[] {'#'}, true))
                .hasToString("2 bytes, executable");
        assertThat(FileEntry.ofText("é").size()).isEqualTo(2);
        assertThat(FileEntry.of(new byte[] {(byte) 0xFF}, false).text()).isEqualTo("\uFFFD");
    }

    @Test
    void a_difference_is_what_was_added_removed_and_changed() {
        FileTree before = FileTree.EMPTY.with("a", "1").with("b", "1").with("run", "#!");
        FileTree after = FileTree.EMPTY.with("b", "2").with("c", "1").with(TreePath.of("run"), SCRIPT);
        assertThat(before.diff(after))
                .containsExactly(
                        new Removed(TreePath.of("a"), FileEntry.ofText("1")),
                        new Changed(TreePath.of("b"), FileEntry.ofText("1"), FileEntry.ofText("2")),
                        new Added(TreePath.of("c"), FileEntry.ofText("1")),
                        new Changed(TreePath.of("run"), FileEntry.ofText("#!"), SCRIPT));
    }

    @Test
    void a_folder_is_taken_out_without_its_neighbours() {
        FileTree tree = FileTree.EMPTY
                .with("a", "0")
                .with("b/c", "1")
                .with("b/d/e", "2")
                .with("bc/d", "3")
                .with("b-", "4");
        assertThat(tree.at(TreePath.of("b")))
                .isEqualTo(FileTree.EMPTY.with("c", "1").with("d/e", "2"));
        assertThat(tree.at(TreePath.of("a"))).isEqualTo(FileTree.EMPTY);
        assertThat(tree.at(TreePath.of("x"))).isEqualTo(FileTree.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "E18, A.yaml, a.yaml, found a.yaml beside A.yaml",
        "E18, a/B/x, a/b/y, found a/b/ beside a/B/",
        "E18, STRASSE, straße, found straße beside STRASSE",
        "E18, \u00C9, \u00E9, found é beside É",
        "E18, s, \u017F, found ſ beside s",
        "E20, a, a/b, found a/ beside a",
        "E20, x/a/b/c, x/a, found x/a/ beside x/a",
        "E20, a, A/b, found a beside A/"
    })
    void paths_that_some_system_cannot_hold_together_are_refused(String id, String one, String other, String message) {
        FileTree tree = FileTree.EMPTY.with(one, "1");
        FileTree second = FileTree.EMPTY.with(other, "2");
        String whole = message + ", which some systems cannot hold together [IDP1102]";
        assertThatThrownBy(() -> tree.with(other, "2"))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith(whole);
        assertThatThrownBy(() -> tree.with(second))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith(whole);
        assertThatThrownBy(() -> second.with(tree))
                .isInstanceOf(IdpException.class)
                .hasMessageEndingWith(whole);
    }

    @Test
    void all_clashes_of_a_tree_come_at_once() {
        Map<TreePath, FileEntry> files = new HashMap<>();
        for (String path : Arrays.asList("a", "A", "b/c", "b", "B/x", "d")) {
            files.put(TreePath.of(path), SCRIPT);
        }
        assertThatThrownBy(() -> FileTree.of(files))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.location().file())
                                .containsExactly("a", "b", "b/c"));
    }

    @Test
    void ten_thousand_files_are_checked_in_a_moment() {
        Map<TreePath, FileEntry> files = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            files.put(
                    TreePath.of("workloads/system-" + i % 50 + "/name-" + i % 1_000 + "/dev/base/file-" + i + ".yaml"),
                    SCRIPT);
        }
        long before = cpu();
        FileTree tree = FileTree.of(files);
        tree = tree.in(TreePath.of("x")).at(TreePath.of("x")).with("one-more", "x");
        assertThat(tree.files()).hasSize(10_001);
        assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_tree_may_grow_file_by_file() {
        long before = cpu();
        FileTree tree = FileTree.EMPTY;
        for (int i = 0; i < 1_000; i++) {
            tree = tree.with("a/b" + i % 10 + "/c" + i, "x");
        }
        assertThat(tree.files()).hasSize(1_000);
        assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }
}
