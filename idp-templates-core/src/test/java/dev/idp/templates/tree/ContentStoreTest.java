package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store gives back is what it was given, or nothing. */
class ContentStoreTest {
    private static final FileTree TREE = FileTree.EMPTY
            .with("a b.txt", "a\n")
            .with("deep/b.txt", "a\n")
            .with(TreePath.of("deep/run"), FileEntry.of(new byte[] {0, -1}, true));

    @TempDir
    private Path folder;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = new ContentStore(folder.resolve("store"));
    }

    @Test
    void a_tree_comes_back_file_by_file_and_folder_by_folder() throws IOException {
        String digest = StoredTree.put(TREE, store).digest();

        StoredTree stored = StoredTree.get(digest, store).orElseThrow();

        for (TreePath path : TREE.files().keySet()) {
            assertThat(stored.file(path)).isEqualTo(TREE.get(path));
        }
        assertThat(stored.folder(TreePath.of("deep"))).isEqualTo(TREE.at(TreePath.of("deep")));
        assertThat(stored.file(TreePath.of("nothing"))).isEmpty();
    }

    @Test
    void what_is_damaged_is_nothing_and_is_removed() throws IOException {
        String digest = store.put(FileEntry.ofText("content"));
        store.note("key", "text");
        for (Path file : files()) {
            Files.writeString(file, "other");
        }

        assertThat(store.get(digest)).isEmpty();
        assertThat(store.note("key")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_lost_file_of_a_tree_is_said_to_be_lost() throws IOException {
        StoredTree stored = StoredTree.put(TREE, store);
        for (Path file : files()) {
            Files.delete(file);
        }

        assertThatThrownBy(() -> stored.file(TreePath.of("deep/run"))).isInstanceOf(ContentLostException.class);
        assertThat(StoredTree.get(stored.digest(), store)).isEmpty();
    }

    @Test
    void a_note_replaces_an_older_one() throws IOException {
        store.note("key", "old");
        store.note("key", "new\nlines\n");

        assertThat(store.note("key")).contains("new\nlines\n");
        assertThat(store.note("other")).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
