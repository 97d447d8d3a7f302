package dev.idp.templates.tree;

/** One step from a tree to another. */
public sealed interface FileChange {
    /**
     * Returns the file's path.
     *
     * @return the path, the same in both trees
     */
    TreePath path();

    /**
     * A file that only the second tree has.
     *
     * @param path its path
     * @param after its content
     */
    record Added(TreePath path, FileEntry after) implements FileChange {}

    /**
     * A file that only the first tree has.
     *
     * @param path its path
     * @param before its content
     */
    record Removed(TreePath path, FileEntry before) implements FileChange {}

    /**
     * A file whose content or executable bit differs.
     *
     * @param path its path
     * @param before its content in the first tree
     * @param after its content in the second
     */
    record Changed(TreePath path, FileEntry before, FileEntry after) implements FileChange {}
}
