package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all trees. */
class FileTreePropertiesTest {
    @Property(tries = 150)
    void a_difference_applied_to_the_first_tree_gives_the_second(
            @ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        Map<TreePath, FileEntry> files = new TreeMap<>(before.files());
        for (FileChange change : before.diff(after)) {
            if (change instanceof FileChange.Added added) {
                assertThat(files.put(added.path(), added.after())).isNull();
            } else if (change instanceof FileChange.Changed changed) {
                assertThat(files.put(changed.path(), changed.after())).isEqualTo(changed.before());
            } else {
                assertThat(files.remove(change.path())).isEqualTo(((FileChange.Removed) change).before());
            }
        }
        assertThat(FileTree.of(files)).isEqualTo(after);
    }

    @Property(tries = 150)
    void a_difference_is_minimal_and_in_order(@ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        assertThat(before.diff(before)).isEmpty();
        assertThat(before.diff(after).isEmpty()).isEqualTo(before.equals(after));
        assertThat(before.diff(after)).extracting(FileChange::path).isSorted().doesNotHaveDuplicates();
        assertThat(after.diff(before))
                .extracting(FileChange::path)
                .containsExactlyElementsOf(
                        before.diff(after).stream().map(FileChange::path).toList());
    }

    @Property(tries = 150)
    void a_tree_moved_into_a_folder_is_found_there(
            @ForAll("trees") FileTree tree, @ForAll("trees") FileTree other, @ForAll("paths") TreePath file) {
        TreePath folder = TreePath.of("in").resolve(file);
        assertThat(tree.in(folder).at(folder)).isEqualTo(tree);
        assertThat(other.with(tree.in(folder)).at(folder)).isEqualTo(tree);
        assertThat(tree.in(folder).files()).hasSameSizeAs(tree.files());
    }

    @Property(tries = 150)
    void adding_a_tree_twice_adds_it_once(@ForAll("trees") FileTree one, @ForAll("trees") FileTree other) {
        assertThat(one.with(other).with(other)).isEqualTo(one.with(other));
        assertThat(one.with(FileTree.EMPTY)).isEqualTo(one);
        assertThat(FileTree.EMPTY.with(one)).isEqualTo(one);
    }

    @Property(tries = 150)
    void the_order_of_insertion_does_not_count(@ForAll("trees") FileTree tree, @ForAll Random random) {
        List<TreePath> paths = new ArrayList<>(tree.files().keySet());
        Collections.shuffle(paths, random);
        Map<TreePath, FileEntry> shuffled = new LinkedHashMap<>();
        paths.forEach(path -> shuffled.put(path, tree.get(path).orElseThrow()));
        FileTree again = FileTree.of(shuffled);
        assertThat(again).isEqualTo(tree);
        assertThat(Digest.of(again)).isEqualTo(Digest.of(tree));
    }

    @Provide
    Arbitrary<FileTree> trees() {
        return ArbitraryTrees.trees();
    }

    @Provide
    Arbitrary<TreePath> paths() {
        return ArbitraryTrees.paths();
    }
}
