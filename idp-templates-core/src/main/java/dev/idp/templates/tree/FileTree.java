package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An immutable tree of files. No two paths in it are one file on any system: paths that differ only in case, and a file
 * where another path has a folder, are refused.
 */
public final class FileTree {
    /** The tree without files. */
    public static final FileTree EMPTY = new FileTree(new TreeMap<>());

    private final SortedMap<TreePath, FileEntry> files;

    private FileTree(SortedMap<TreePath, FileEntry> files) {
        this.files = files;
    }

    /**
     * Builds a tree.
     *
     * @param files its files
     * @return the tree
     * @throws IdpException with every path that clashes with another
     */
    public static FileTree of(Map<TreePath, FileEntry> files) {
        SortedMap<TreePath, FileEntry> sorted = new TreeMap<>(files);
        Problems problems = new Problems();
        checkClashes(sorted, problems);
        problems.throwIfErrors();
        return new FileTree(sorted);
    }

    /** Goes through files and folders once; a folder that the file before stands in too was looked at then. */
    private static void checkClashes(SortedMap<TreePath, FileEntry> files, Problems problems) {
        Map<String, String> spellings = new HashMap<>();
        String before = "";
        for (TreePath path : files.keySet()) {
            String file = path.toString();
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                if (!before.regionMatches(0, file, 0, end + 1)) {
                    checkClash(path, file.substring(0, end + 1), spellings, problems);
                }
            }
            checkClash(path, file, spellings, problems);
            before = file;
        }
    }

    private static void checkClash(TreePath path, String part, Map<String, String> spellings, Problems problems) {
        String name = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String other = spellings.putIfAbsent(folded, part);
        if (other != null && !other.equals(part)) {
            problems.error(
                    TreeCode.PATH_CLASH,
                    Location.of(path.toString()),
                    "found " + part + " beside " + other + ", which some systems cannot hold together",
                    "rename one of the two");
        }
    }

    /**
     * Returns the files in the order of their paths.
     *
     * @return a view
     */
    public SortedMap<TreePath, FileEntry> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Finds a file.
     *
     * @param path its path
     * @return its content, if it is there
     */
    public Optional<FileEntry> get(TreePath path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Finds a file.
     *
     * @param path its path, safe
     * @return its content, if it is there
     */
    public Optional<FileEntry> get(String path) {
        return get(TreePath.of(path));
    }

    /**
     * Tells whether there is no file.
     *
     * @return true where there is none
     */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Adds or replaces a file. This copies the tree: collect many files in a map and use {@link #of}.
     *
     * @param path its path
     * @param entry its content
     * @return a copy
     * @throws IdpException where the path clashes with another
     */
    public FileTree with(TreePath path, FileEntry entry) {
        SortedMap<TreePath, FileEntry> copy = new TreeMap<>(files);
        return copy.put(path, entry) == null ? of(copy) : new FileTree(copy);
    }

    /**
     * Adds or replaces a text file.
     *
     * @param path its path, safe
     * @param text its content
     * @return a copy
     */
    public FileTree with(String path, String text) {
        return with(TreePath.of(path), FileEntry.ofText(text));
    }

    /**
     * Adds another tree's files; where both have a file, the other's stands.
     *
     * @param other the other tree
     * @return a copy
     * @throws IdpException where two paths clash
     */
    public FileTree with(FileTree other) {
        Map<TreePath, FileEntry> copy = new TreeMap<>(files);
        copy.putAll(other.files);
        return of(copy);
    }

    /**
     * Moves all files down into a folder.
     *
     * @param folder the folder
     * @return a tree whose paths all begin with the folder
     * @throws IllegalArgumentException where a path becomes too long
     */
    public FileTree in(TreePath folder) {
        SortedMap<TreePath, FileEntry> moved = new TreeMap<>();
        files.forEach((path, entry) -> moved.put(folder.resolve(path), entry));
        return new FileTree(moved);
    }

    /**
     * Takes one folder out.
     *
     * @param folder the folder
     * @return its files, under their paths in it
     */
    public FileTree at(TreePath folder) {
        SortedMap<TreePath, FileEntry> below = new TreeMap<>();
        files.forEach((path, entry) -> {
            if (path.isIn(folder)) {
                below.put(path.relativeTo(folder), entry);
            }
        });
        return new FileTree(below);
    }

    /**
     * Compares two trees.
     *
     * @param after the other tree
     * @return what turns this tree into the other, in the order of paths
     */
    public List<FileChange> diff(FileTree after) {
        List<FileChange> changes = new ArrayList<>();
        SortedMap<TreePath, FileEntry> all = new TreeMap<>(files);
        all.putAll(after.files);
        for (TreePath path : all.keySet()) {
            change(path, get(path), after.get(path)).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<FileChange> change(TreePath path, Optional<FileEntry> before, Optional<FileEntry> after) {
        if (before.isEmpty()) {
            return after.map(entry -> new FileChange.Added(path, entry));
        }
        if (after.isEmpty()) {
            return before.map(entry -> new FileChange.Removed(path, entry));
        }
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new FileChange.Changed(path, before.get(), after.get()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileTree that && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
