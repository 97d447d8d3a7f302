package dev.idp.templates.tree;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tree that lies in a {@link ContentStore}: its list of files is read at once, a file only where it is asked for. */
public final class StoredTree {
    private static final String PLAIN = "100644";
    private static final String EXECUTABLE = "100755";

    private final ContentStore store;
    private final SortedMap<TreePath, Stored> files;
    private final String digest;

    private StoredTree(ContentStore store, SortedMap<TreePath, Stored> files, String digest) {
        this.store = store;
        this.files = files;
        this.digest = digest;
    }

    private record Stored(String mode, String digest) {}

    /**
     * Keeps a tree.
     *
     * @param tree the files
     * @param store where to keep them
     * @return the stored tree
     * @throws IOException where it cannot be written
     */
    public static StoredTree put(FileTree tree, ContentStore store) throws IOException {
        SortedMap<TreePath, Stored> files = new TreeMap<>();
        StringBuilder list = new StringBuilder();
        for (Map.Entry<TreePath, FileEntry> file : tree.files().entrySet()) {
            Stored stored = new Stored(file.getValue().executable() ? EXECUTABLE : PLAIN, store.put(file.getValue()));
            files.put(file.getKey(), stored);
            list.append(stored.mode() + " " + stored.digest() + " " + file.getKey() + "\n");
        }
        return new StoredTree(store, files, store.put(FileEntry.ofText(list.toString())));
    }

    /**
     * Finds a tree.
     *
     * @param digest what {@link #digest} said
     * @param store where it was kept
     * @return the tree; nothing where its list of files is lost
     * @throws IOException where the list is there and cannot be read
     */
    public static Optional<StoredTree> get(String digest, ContentStore store) throws IOException {
        return store.get(digest).map(list -> new StoredTree(store, files(list.text()), digest));
    }

    private static SortedMap<TreePath, Stored> files(String list) {
        SortedMap<TreePath, Stored> files = new TreeMap<>();
        list.lines()
                .map(line -> line.split(" ", 3))
                .forEach(parts -> files.put(TreePath.of(parts[2]), new Stored(parts[0], parts[1])));
        return files;
    }

    /**
     * Identifies the tree in its store.
     *
     * @return the digest of its list of files
     */
    public String digest() {
        return digest;
    }

    /**
     * Reads one file.
     *
     * @param path its path
     * @return its content, if the tree has it
     * @throws ContentLostException where the store has lost it
     * @throws IOException where it cannot be read
     */
    public Optional<FileEntry> file(TreePath path) throws IOException {
        Stored stored = files.get(path);
        return stored == null ? Optional.empty() : Optional.of(read(path, stored));
    }

    /**
     * Reads one folder.
     *
     * @param folder its path
     * @return its files, under their paths in it; empty where there is no such folder
     * @throws ContentLostException where the store has lost one
     * @throws IOException where one cannot be read
     */
    public FileTree folder(TreePath folder) throws IOException {
        SortedMap<TreePath, FileEntry> below = new TreeMap<>();
        for (Map.Entry<TreePath, Stored> file : files.entrySet()) {
            if (file.getKey().isIn(folder)) {
                below.put(file.getKey().relativeTo(folder), read(file.getKey(), file.getValue()));
            }
        }
        return FileTree.of(below);
    }

    private FileEntry read(TreePath path, Stored stored) throws IOException {
        FileEntry content = store.get(stored.digest()).orElseThrow(() -> new ContentLostException(path));
        return FileEntry.owning(content.owned(), stored.mode().equals(EXECUTABLE));
    }
}
